import type { Page } from 'puppeteer-core';
import type { Capture, Clip, FileRow } from '../../../utils/article/clip';

export interface Stored {
  clips: Clip[];
  captures: Capture[];
  files: FileRow[];
  blobs: { sha: string; mime: string; length: number }[];
}

/** What the extension's database holds, read by plain IndexedDB from one of its pages. */
export function stored(ownPage: Page): Promise<Stored> {
  return ownPage.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'jianbao')) return { clips: [], captures: [], files: [], blobs: [] };
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('jianbao');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // In one transaction: rows of one moment, not a file's state of now beside its clip of before.
    const tx = db.transaction(['clips', 'captures', 'files', 'blobs']);
    const all = <T>(store: string): Promise<T[]> =>
      new Promise((resolve, reject) => {
        const reading = tx.objectStore(store).getAll();
        reading.onsuccess = () => resolve(reading.result as T[]);
        reading.onerror = () => reject(reading.error);
      });
    try {
      const [clips, captures, files, blobs] = await Promise.all([
        all<Clip>('clips'),
        all<Capture>('captures'),
        all<FileRow>('files'),
        all<{ sha: string; mime: string; length: number }>('blobs'),
      ]);
      return { clips, captures, files, blobs: blobs.map(({ sha, mime, length }) => ({ sha, mime, length })) };
    } finally {
      db.close();
    }
  });
}

/** Reads again on every change that the extension announces, until `wanted` is content; the test's own time limit ends it. */
export async function storedWhen(ownPage: Page, wanted: (now: Stored) => boolean): Promise<Stored> {
  for (let heard = -1; ; ) {
    heard = await changesAfter(ownPage, heard);
    const now = await stored(ownPage);
    if (wanted(now)) return now;
  }
}

/**
 * How many changes the page has heard of, as soon as they are others than `heard`: at once at the first asking.
 * Or after two seconds, since who changed something may be killed before he tells.
 */
const changesAfter = (ownPage: Page, heard: number): Promise<number> =>
  ownPage.evaluate(async (known) => {
    const page = globalThis as typeof globalThis & { changes?: { count: number; channel: BroadcastChannel } };
    if (!page.changes) {
      page.changes = { count: 0, channel: new BroadcastChannel('jianbao.library') };
      page.changes.channel.addEventListener('message', () => void page.changes!.count++);
    }
    const { changes } = page;
    if (changes.count === known) {
      await new Promise((resolve) => {
        changes.channel.addEventListener('message', resolve, { once: true });
        setTimeout(resolve, 2000);
      });
    }
    return changes.count;
  }, heard);
