import { DEFAULT_SETTINGS, type Settings } from '../article/settings';
import { browser } from './api';

const KEY = 'settings';
/** Shape of what is stored; a change of shape raises it and adds a step to `read`. */
const VERSION = 1;

interface Stored {
  version: number;
  settings: Partial<Settings>;
}

export type SettingsPatch = Partial<Omit<Settings, 'reader'>> & { reader?: Partial<Settings['reader']> };

/** The person's settings over the defaults. Values of a wrong type are as if they were not set. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return read(stored[KEY]);
}

/** Changes some settings and leaves the others. */
export async function saveSettings(patch: SettingsPatch): Promise<Settings> {
  const current = await loadSettings();
  const settings: Settings = { ...current, ...patch, reader: { ...current.reader, ...patch.reader } };
  await browser.storage.local.set({ [KEY]: { version: VERSION, settings } satisfies Stored });
  return settings;
}

/** Calls `listener` whenever the settings change in any page of the extension, until `signal` aborts. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[KEY]) listener(read(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

function read(value: unknown): Settings {
  const given = ((value as Stored | undefined)?.settings ?? {}) as Partial<Settings>;
  return {
    ...sameTypes(DEFAULT_SETTINGS, given),
    reader: sameTypes(DEFAULT_SETTINGS.reader, given.reader ?? {}),
  };
}

function sameTypes<T extends object>(defaults: T, given: Partial<T>): T {
  const kept = Object.entries(given).filter(([key, value]) => typeof value === typeof defaults[key as keyof T]);
  return { ...defaults, ...Object.fromEntries(kept) };
}
