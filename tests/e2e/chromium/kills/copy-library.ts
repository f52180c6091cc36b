import 'fake-indexeddb/auto';
import type { Page } from 'puppeteer-core';
import { type Library, openLibrary } from '../../../../utils/library/open';
import { type DatabaseDump, restoreDatabase } from '../../../library/helpers/dump';

let copies = 0;

/** The extension's database, read row by row from one of its pages and set up again here, where the library's own checks can look at it. */
export async function copyLibrary(ownPage: Page): Promise<Library> {
  const name = `copy-${++copies}`;
  await restoreDatabase(name, await ownPage.evaluate(dump));
  return openLibrary({ name });
}

/** Runs in the page, sent as text: it may use nothing from outside itself. */
async function dump(): Promise<DatabaseDump> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      let binary = '';
      for (let i = 0; i < value.length; i += 0x8000) binary += String.fromCharCode(...value.subarray(i, i + 0x8000));
      return { $bytes: btoa(binary) };
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
  };
  const db = await done(indexedDB.open('jianbao'));
  try {
    const tx = db.transaction([...db.objectStoreNames]);
    const stores = [...db.objectStoreNames].map(async (name) => {
      const store = tx.objectStore(name);
      const indexes = [...store.indexNames].map((each) => {
        const { keyPath, unique, multiEntry } = store.index(each);
        return { name: each, keyPath, unique, multiEntry };
      });
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done<unknown[]>(store.getAll())]);
      const inLine = store.keyPath !== null;
      const rows = values.map((value, i) => (inLine ? { value: plain(value) } : { key: keys[i]!, value: plain(value) }));
      return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows };
    });
    return { version: db.version, stores: await Promise.all(stores) };
  } finally {
    db.close();
  }
}
