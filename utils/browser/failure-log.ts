import type { Failure } from '../article/failure';
import { ulid } from '../article/ulid';
import { browser } from './api';

/** The newest so many are kept. */
const MOST = 200;
/** A key a failure, in the order of time, so that two contexts that write at once never overwrite each other. */
const PREFIX = 'failure.';

/**
 * What went wrong lately. In extension storage, apart from the library: a library that cannot be opened is one of the
 * things to be told. Where the disk takes nothing, in memory until the browser ends.
 */
export async function noteFailure(failure: Failure): Promise<void> {
  const entry = { [PREFIX + ulid(failure.at)]: failure };
  try {
    await browser.storage.local.set(entry);
  } catch {
    await browser.storage.session.set(entry);
  }
  const keys = await keysIn('local');
  if (keys.length > MOST) await browser.storage.local.remove(keys.slice(0, keys.length - MOST));
}

/** Newest first. */
export async function listFailures(): Promise<Failure[]> {
  const stored = { ...(await browser.storage.local.get(null)), ...(await browser.storage.session.get(null)) };
  const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
  return keys.toSorted().reverse().slice(0, MOST).map((key) => stored[key] as Failure);
}

export async function clearFailures(): Promise<void> {
  for (const area of ['local', 'session'] as const) await browser.storage[area].remove(await keysIn(area));
}

/** Calls `listener` when a failure is noted or all are cleared, in whatever context, until `signal` aborts. */
export function onFailures(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>): void => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

async function keysIn(area: 'local' | 'session'): Promise<string[]> {
  const stored = await browser.storage[area].get(null);
  return Object.keys(stored).filter((key) => key.startsWith(PREFIX)).toSorted();
}
