// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { runNpm } from './run.mjs';
import { SetupError } from './setup-error.mjs';

/** @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether what is installed is what the lock file asks for. Packages of other systems may be absent.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  const there = installed?.packages;
  if (!there) return false;
  return Object.entries(wanted.packages ?? {}).every(
    ([path, { version, optional }]) => path === '' || (there[path] ? there[path].version === version : optional === true),
  );
}

/**
 * Installs the npm packages of the lock file when they are missing or others.
 * @param {(text: string) => void} say
 * @throws {SetupError} when npm fails
 */
export async function ensurePackages(say) {
  const lock = join(ROOT, 'package-lock.json');
  const record = join(ROOT, 'node_modules/.package-lock.json');
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
  if (isInstalled(read(lock), existsSync(record) ? read(record) : undefined)) return;
  say('Installing the npm packages (npm ci) ...');
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund'], { stdout: 'stderr' });
  if (code !== 0) throw new SetupError('npm ci failed (see above). It needs a package registry once; after that everything works offline.');
}
