// @ts-check
import { createRequire } from 'node:module';

/** What lies in memory, as it can be written down: of each database its keys and values, text as it is, bytes as base64. @typedef {Record<string, [string | { b: string }, string | { b: string }][]>} Kept */

// The very store that the memory adapter works with: `memdown`, which has no types.
const own = createRequire(import.meta.url);
/** @type {any} */
const memdown = createRequire(own.resolve('pouchdb-adapter-memory'))('memdown');
let made = 0;

/**
 * The store under the memory adapter, of which all can be told, and which can begin with what was told once: documents, revisions and the feed's numbers as they were.
 * @param {Kept} [before]
 */
export function keptMemory(before = {}) {
  // The adapter tells stores apart by the name of this function, and memdown by that of the database, in the whole process.
  const space = `kept-memory-${process.pid}-${made++}`;
  /** @type {Map<string, any>} */
  const stores = new Map();
  /** @param {string} name */
  const open = (name) => {
    const store = memdown(`${space}/${name}`);
    for (const [key, value] of stores.has(name) ? [] : (before[name] ?? [])) store._store[store._location] = store._store[store._location].insert(bytesOf(key), bytesOf(value));
    stores.set(name, store);
    return store;
  };
  Object.defineProperty(open, 'name', { value: space });
  return {
    open: Object.assign(open, {
      /** @param {string} name @param {(error: null) => void} done */
      destroy(name, done) {
        stores.delete(name);
        delete before[name];
        memdown.destroy(`${space}/${name}`, done);
      },
    }),
    /** @returns {Kept} */
    tell() {
      /** @type {Kept} */
      const all = { ...before };
      for (const [name, store] of stores) {
        /** @type {Kept[string]} */
        const rows = [];
        store._store[store._location].forEach((/** @type {string | Buffer} */ key, /** @type {string | Buffer} */ value) => void rows.push([told(key), told(value)]));
        all[name] = rows;
      }
      return all;
    },
  };
}

/** @param {string | Buffer} value */
const told = (value) => (typeof value === 'string' ? value : { b: value.toString('base64') });
/** @param {string | { b: string }} value */
const bytesOf = (value) => (typeof value === 'string' ? value : Buffer.from(value.b, 'base64'));
