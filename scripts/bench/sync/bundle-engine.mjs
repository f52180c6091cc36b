// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from '../../lib/root.mjs';

/** What the bench takes of the extension, as the background has it: the sync of a team, and CouchDB over HTTP. */
const ENTRY = `
export { syncTeam } from '/utils/sync/sync-team.ts';
export { push } from '/utils/sync/push.ts';
export { couchStore } from '/utils/team/couchdb.ts';
`;
const NAME = 'virtual:engine';

/**
 * The engine in one file, built and minified as it ships.
 * @param {string} outDir where it is to lie
 * @returns {Promise<{ path: string, gzip: number }>} `gzip` in bytes
 */
export async function bundleEngine(outDir) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [
      {
        name: 'engine',
        resolveId: (id) => (id === NAME ? `\0${NAME}` : id.startsWith('/utils/') ? join(ROOT, id) : null),
        load: (id) => (id === `\0${NAME}` ? ENTRY : null),
      },
    ],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'chrome116',
      minify: true,
      modulePreload: false,
      rollupOptions: { input: NAME, preserveEntrySignatures: 'strict', output: { format: 'es', entryFileNames: 'engine.mjs', codeSplitting: false } },
    },
  });
  const path = join(outDir, 'engine.mjs');
  return { path, gzip: gzipSync(readFileSync(path)).length };
}
