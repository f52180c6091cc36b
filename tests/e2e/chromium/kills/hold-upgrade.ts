/*
 * Both run in a page of the extension, sent as text. A step of ours is over in a moment and cannot be held, so the next version is made up:
 * what is held, and killed, is the browser's own upgrade.
 */

/** An old connection that does not let go, and behind it an upgrade that waits: nothing else can be opened meanwhile. */
export async function holdOldVersion(): Promise<void> {
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('jianbao');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const upgrade = indexedDB.open('jianbao', old.version + 1);
  upgrade.onupgradeneeded = () => upgrade.transaction!.abort();
  await new Promise((resolve) => (upgrade.onblocked = resolve));
}

/** An upgrade that has changed and removed rows, and does not come to its end. */
export function holdMigration(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('jianbao');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const next = opening.result.version + 1;
      opening.result.close();
      const upgrade = indexedDB.open('jianbao', next);
      upgrade.onerror = () => reject(upgrade.error);
      upgrade.onupgradeneeded = () => {
        upgrade.result.createObjectStore('later');
        const tx = upgrade.transaction!;
        tx.objectStore('texts').clear();
        tx.objectStore('kv').put(0, 'lamport');
        const again = (): void => {
          resolve();
          tx.objectStore('kv').get('lamport').onsuccess = again;
        };
        tx.objectStore('clips').clear().onsuccess = again;
      };
    };
  });
}
