import type { Page } from 'puppeteer-core';

export interface HeldLibrary {
  /** Settles once a write of the extension waits: what is not held cannot be read any more. */
  writeWaits(): Promise<void>;
  release(): Promise<void>;
}

/**
 * A page of ours that holds a readwrite transaction open, over a store that every write of a clip needs and no reading
 * does: writes of the extension then wait, for as long as the test wants.
 */
export async function holdLibrary(ownPage: Page): Promise<HeldLibrary> {
  await ownPage.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('jianbao');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction('pend', 'readwrite');
          document.documentElement.dataset['held'] = 'yes';
          tx.oncomplete = () => db.close();
          const again = (): void => {
            resolve();
            if (document.documentElement.dataset['held']) tx.objectStore('pend').get(0).onsuccess = again;
          };
          tx.objectStore('pend').get(0).onsuccess = again;
        };
      }),
  );
  return {
    writeWaits: () => ownPage.evaluate(untilReadingStands),
    release: () =>
      ownPage.evaluate(() => {
        delete document.documentElement.dataset['held'];
      }),
  };
}

/** Runs in the page. A reading of clips is behind a write that waits. */
async function untilReadingStands(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('jianbao');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const read = (): Promise<boolean> =>
    new Promise((resolve) => {
      const stands = setTimeout(() => resolve(false), 400);
      db.transaction('clips').objectStore('clips').count().onsuccess = () => {
        clearTimeout(stands);
        setTimeout(() => resolve(true), 10);
      };
    });
  while (await read());
  db.close();
}
