import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure } from '../../utils/article/failure';
import type { Settings } from '../../utils/article/settings';
import { clearFailures, listFailures, onFailures } from '../../utils/browser/failure-log';
import { machine } from '../../utils/browser/machine';
import { loadSettings, onSettings, presetSettings, saveSettings } from '../../utils/browser/settings';
import { type Shortcut, assignedShortcuts, openShortcutSettings } from '../../utils/browser/shortcuts';

export interface StorageUse {
  /** Bytes. */
  used: number | undefined;
  allowed: number | undefined;
  /** Whether the browser has promised not to clear the library by itself. */
  persisted: boolean;
}

export interface OptionsModel {
  settings: ReadonlySignal<Settings>;
  /** Names of the settings whose value the organisation has preset. */
  presets: ReadonlySignal<readonly string[]>;
  storage: ReadonlySignal<StorageUse | undefined>;
  shortcuts: ReadonlySignal<readonly Shortcut[]>;
  /** Opens the browser's page of shortcuts, or answers its address where that is not allowed. */
  openShortcuts(): Promise<string | undefined>;
  /** What went wrong lately, newest first; undefined until it is read. */
  failures: ReadonlySignal<readonly Failure[] | undefined>;
  clearFailures(): Promise<void>;
  /** Version, browser and platform, for a copy of the failures. */
  machine(): Promise<string>;
  change(patch: Parameters<typeof saveSettings>[0]): Promise<void>;
  /** Asks the browser to keep the library. False when it does not agree. */
  persist(): Promise<boolean>;
}

/** The options page: settings, what the library takes up, and the keys that were really assigned. */
export async function optionsModel(page: AbortSignal): Promise<OptionsModel> {
  const settings = signal(await loadSettings());
  const presets = signal<readonly string[]>(await presetSettings());
  const storage = signal<StorageUse>();
  const shortcuts = signal<readonly Shortcut[]>([]);
  const measure = async (): Promise<void> => {
    const [estimate, persisted] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
    storage.value = { used: estimate.usage, allowed: estimate.quota, persisted };
  };
  onSettings((next) => {
    settings.value = next;
    void presetSettings().then((names) => (presets.value = names));
  }, page);
  void measure();
  const failures = signal<readonly Failure[]>();
  const readFailures = async (): Promise<void> => {
    failures.value = await listFailures();
  };
  void readFailures();
  onFailures(() => void readFailures(), page);
  const readShortcuts = async (): Promise<void> => {
    shortcuts.value = await assignedShortcuts();
  };
  void readShortcuts();
  // The browser tells nobody that a key was changed; whoever comes back from its page sees it.
  addEventListener('focus', () => void readShortcuts(), { signal: page });
  return {
    settings,
    presets,
    storage,
    shortcuts,
    failures,
    clearFailures,
    machine,
    openShortcuts: () => openShortcutSettings(),
    change: async (patch) => {
      settings.value = await saveSettings(patch);
    },
    persist: async () => {
      const agreed = await navigator.storage.persist();
      await measure();
      return agreed;
    },
  };
}
