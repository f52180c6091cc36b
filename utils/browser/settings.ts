import { DEFAULT_SETTINGS, type Settings } from '../article/settings';
import { browser } from './api';
import { managedSettings } from './managed-settings';

const KEY = 'settings';
/** Shape of what is stored; a change of shape raises it and adds a step to `chosen`. */
const VERSION = 1;

interface Stored {
  version: number;
  settings: SettingsPatch;
}

export type SettingsPatch = Partial<Omit<Settings, 'reader'>> & { reader?: Partial<Settings['reader']> };

/** The person's choice over the organisation's presets over the defaults. Values of a wrong type are as if they were not set. */
export async function loadSettings(): Promise<Settings> {
  const [stored, managed] = await Promise.all([browser.storage.local.get(KEY), managedSettings()]);
  return over(over(DEFAULT_SETTINGS, managed), chosen(stored[KEY]));
}

/** Names of the settings (`keepOriginal`, `reader.theme`) whose value is the organisation's preset: the person has chosen none. */
export async function presetSettings(): Promise<string[]> {
  const [stored, managed] = await Promise.all([browser.storage.local.get(KEY), managedSettings()]);
  const own = new Set(namesOf(chosen(stored[KEY])));
  return namesOf(managed).filter((name) => !own.has(name));
}

/** Changes some settings and leaves the others. Only what was chosen is kept, so that a later preset reaches the rest. */
export async function saveSettings(patch: SettingsPatch): Promise<Settings> {
  const own = chosen((await browser.storage.local.get(KEY))[KEY]);
  const settings: SettingsPatch = { ...own, ...patch, reader: { ...own.reader, ...patch.reader } };
  await browser.storage.local.set({ [KEY]: { version: VERSION, settings } satisfies Stored });
  return loadSettings();
}

/** Calls `listener` whenever the settings change in any page of the extension, until `signal` aborts. */
export function onSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'managed' || (area === 'local' && changes[KEY])) void loadSettings().then((settings) => signal.aborted || listener(settings));
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

const chosen = (value: unknown): SettingsPatch => (value as Stored | undefined)?.settings ?? {};

const over = (base: Settings, given: { reader?: unknown }): Settings => ({
  ...sameTypes(base, given),
  reader: sameTypes(base.reader, Object(given.reader) as object),
});

/** Dotted names of the settings that have a value of the right type. */
const namesOf = (given: { reader?: unknown }): string[] => [
  ...Object.keys(ofSameType(DEFAULT_SETTINGS, given)).filter((name) => name !== 'reader'),
  ...Object.keys(ofSameType(DEFAULT_SETTINGS.reader, Object(given.reader) as object)).map((name) => `reader.${name}`),
];

const sameTypes = <T extends object>(base: T, given: object): T => ({ ...base, ...ofSameType(base, given) });

const ofSameType = (base: object, given: object): object =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => Object.hasOwn(base, key) && typeof value === typeof base[key as keyof typeof base]));
