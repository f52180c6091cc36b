/** Bytes that must be left before anything is written: what the database itself needs around a transaction, and what others may take meanwhile. */
export const LEAST_ROOM = 16 * 1024 * 1024;
/** Above this nobody fills the disk between a look at it and the end of a write. */
export const PLENTY = 1024 ** 3;
/** How long a look is good for, in milliseconds. */
const FRESH_MS = 1_000;

let seen = { at: -Infinity, bytes: 0 };

/** Bytes that the browser still grants: with `unlimitedStorage` Chromium counts what is free on the disk. Infinity where it does not tell. */
export async function roomLeft(): Promise<number> {
  try {
    const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
    return quota - usage;
  } catch {
    return Infinity;
  }
}

/** The same, asked again only when much may have changed: a look takes milliseconds, and a restore writes thousands of times. */
export async function roomToWrite(): Promise<number> {
  const now = performance.now();
  if (seen.bytes < PLENTY || now - seen.at > FRESH_MS) seen = { at: now, bytes: await roomLeft() };
  return seen.bytes;
}
