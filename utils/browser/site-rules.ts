import type { SiteRule } from '../article/site-rule';
import { browser } from './api';

const KEY = 'siteRules';
const LOCK = 'jianbao.siteRules';
/** Shape of what is stored; a change of shape raises it and adds a step to `loadSiteRules`. */
const VERSION = 1;

interface Stored {
  version: number;
  rules: SiteRule[];
}

/** The reader's rules, in the order in which they were made. Every one was checked before it came in. */
export async function loadSiteRules(): Promise<SiteRule[]> {
  return ((await browser.storage.local.get(KEY))[KEY] as Stored | undefined)?.rules ?? [];
}

/** Changes the rules; two pages at once do not undo each other. `change` must answer anew and leave what it is given. */
export function changeSiteRules(change: (rules: readonly SiteRule[]) => SiteRule[]): Promise<SiteRule[]> {
  return navigator.locks.request(LOCK, async () => {
    const rules = change(await loadSiteRules());
    await browser.storage.local.set({ [KEY]: { version: VERSION, rules } satisfies Stored });
    return rules;
  });
}

/** Calls `listener` whenever they change in any context of the extension, until `signal` aborts. */
export function onSiteRules(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && changes[KEY]) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
