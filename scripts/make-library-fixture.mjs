// @ts-check
// Writes tests/fixtures/library/v<version>/library.json: an example database as the code of today makes it. Run it once when
// a migration is added, before it is released; the example of a released version is never made again.
import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** @typedef {typeof import('../tests/library/helpers/example')} Example */
const { module } = /** @type {{ module: Example }} */ (await runnerImport(join(root, 'tests/library/helpers/example.ts')));
const dump = await module.exampleLibrary('example');
const folder = join(root, 'tests/fixtures/library', `v${String(dump.version).padStart(3, '0')}`);
const path = join(folder, 'library.json');
if (existsSync(path) && !process.argv.includes('--force')) {
  process.stderr.write(`${path} exists; --force makes it anew (only while its version is unreleased)\n`);
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
writeFileSync(path, `${JSON.stringify(dump, null, 1)}\n`);
process.stdout.write(`${path}\n`);
