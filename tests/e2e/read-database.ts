import type { DatabaseDump } from '../library/helpers/dump';

/** The extension's database row by row. Runs in one of its pages, sent as text: it may use nothing from outside itself. */
export async function readDatabase(): Promise<DatabaseDump> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const plain = (value: unknown): unknown => {
    // In Firefox the page's arrays are not of this function's own class.
    if (ArrayBuffer.isView(value)) {
      const bytes = value as Uint8Array;
      let binary = '';
      for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
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
