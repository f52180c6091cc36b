/** A whole database as plain JSON, bytes as base64. */
export interface DatabaseDump {
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    autoIncrement: boolean;
    indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
    rows: { key?: IDBValidKey; value: unknown }[];
  }[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Structure and rows of an open database, by name and key. */
export async function dumpDatabase(db: IDBDatabase): Promise<DatabaseDump> {
  const tx = db.transaction([...db.objectStoreNames]);
  const stores = [...db.objectStoreNames].map(async (name): Promise<DatabaseDump['stores'][number]> => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((each) => {
      const { keyPath, unique, multiEntry } = store.index(each);
      return { name: each, keyPath, unique, multiEntry };
    });
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done<unknown[]>(store.getAll())]);
    const inLine = store.keyPath !== null;
    const rows = values.map((value, i) => (inLine ? { value: toJson(value) } : { key: keys[i]!, value: toJson(value) }));
    return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes, rows };
  });
  return { version: db.version, stores: await Promise.all(stores) };
}

/** Makes a database out of a dump, and closes it. */
export async function restoreDatabase(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes, rows } of dump.stores) {
      const made = request.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) made.createIndex(index, path, { unique, multiEntry });
      for (const { key, value } of rows) made.put(fromJson(value), key);
    }
  };
  (await done(request)).close();
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: btoa(String.fromCharCode(...value)) };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toJson(each)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return Uint8Array.from(atob(String(value.$bytes)), (character) => character.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromJson(each)]));
}
