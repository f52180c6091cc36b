// @ts-check
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { serveTeamStore } from './serve.mjs';
import { tryOutTeam } from './try-out-team.mjs';

/** Beside CouchDB's own 5984. */
export const PORT = 5985;

/** @typedef {{ name: string, role: string, code: string }} Invited */
/** @typedef {{ version: 1, url: string, admin: string, password: string, people: Invited[], kept: import('./kept-memory.mjs').Kept }} Written */

/**
 * The server to try a team with, and its team.
 * @param {{ port: number, folder?: string }} options port 0 takes a free one; what was in `folder` is there again at the same port, and is written there at the end
 * @returns {Promise<{ store: import('./serve.mjs').TeamStoreServer, people: Invited[], close: () => Promise<void> }>}
 */
export async function openTryOut({ port, folder }) {
  const file = folder === undefined ? undefined : join(folder, 'team-store.json.gz');
  const before = file === undefined ? undefined : read(file, port);
  const store = await serveTeamStore({ port, ...(before && { admin: before.admin, password: before.password, kept: before.kept }) });
  const people = before?.people ?? (await tryOutTeam(store));
  return {
    store,
    people,
    async close() {
      await store.close();
      if (folder === undefined || file === undefined) return;
      mkdirSync(folder, { recursive: true });
      /** @type {Written} */
      const all = { version: 1, url: store.url, admin: store.admin, password: store.password, people, kept: store.tell() };
      // It holds keys: nobody else's business.
      writeFileSync(`${file}.new`, gzipSync(JSON.stringify(all)), { mode: 0o600 });
      chmodSync(`${file}.new`, 0o600);
      renameSync(`${file}.new`, file);
    },
  };
}

/**
 * Undefined where there is nothing, or something for another port: invitations name the address.
 * @param {string} file @param {number} port
 * @returns {Written | undefined}
 */
function read(file, port) {
  try {
    const all = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
    return all.version === 1 && new URL(all.url).port === String(port) ? all : undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}
