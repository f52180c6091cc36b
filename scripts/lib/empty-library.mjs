// @ts-check

/**
 * Empties the library from within a page of the extension, so that the next page, were it the same one, is clipped afresh. For
 * throw-away profiles only.
 */
export async function emptyLibrary() {
  const opening = indexedDB.open('jianbao');
  await new Promise((resolve, reject) => {
    opening.addEventListener('success', resolve);
    opening.addEventListener('error', reject);
  });
  const db = opening.result;
  const names = [...db.objectStoreNames].filter((name) => name !== 'kv');
  const tx = db.transaction(names, 'readwrite');
  for (const name of names) tx.objectStore(name).clear();
  await new Promise((resolve, reject) => {
    tx.addEventListener('complete', resolve);
    tx.addEventListener('abort', reject);
  });
  db.close();
}
