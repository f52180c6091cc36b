// @ts-check
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './root.mjs';
import { runTool } from './run.mjs';
import { SetupError } from './setup-error.mjs';

const SOURCES = ['entrypoints', 'components', 'utils', 'locales', 'public', 'scripts/build', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** @typedef {'chrome' | 'e2e' | 'firefox'} BuildTarget `e2e` is the one for Chromium that may reach the loopback hosts */

/** @type {Record<BuildTarget, { folder: string, args: string[] }>} */
const TARGETS = {
  chrome: { folder: 'chrome-mv3', args: [] },
  e2e: { folder: 'chrome-mv3-e2e', args: ['--mode', 'e2e'] },
  firefox: { folder: 'firefox-mv3', args: ['-b', 'firefox', '--mv3'] },
};

/**
 * Builds the extension as shipped unless the one there is newer than every source.
 * @param {(text: string) => void} say
 * @param {BuildTarget} [target]
 * @returns {Promise<string>} its folder
 * @throws {SetupError} when the build fails
 */
export async function ensureBuild(say, target = 'chrome') {
  const { args, folder: name } = TARGETS[target];
  const folder = join(resolve(ROOT, process.env['JIANBAO_OUT'] ?? '.output'), name);
  const made = changedAt(join(folder, 'manifest.json'));
  if (made > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return folder;
  say(`Building the extension (${target}) ...`);
  // Also from inside a test run, what is built is what ships.
  const { code, output } = await runTool('wxt', ['build', ...args], { quiet: true, env: { NODE_ENV: 'production', VITEST: '' } });
  if (code !== 0) throw new SetupError(`The build for ${target} failed:\n${output}`);
  return folder;
}

/**
 * When the newest file or folder below a path changed (a folder changes when a file in it goes).
 * @param {string} path
 * @returns {number} milliseconds since 1970, 0 when there is none
 */
function newest(path) {
  const own = changedAt(path);
  if (own === 0 || !statSync(path).isDirectory()) return own;
  return readdirSync(path, { recursive: true }).reduce((latest, name) => Math.max(latest, changedAt(join(path, String(name)))), own);
}

/** @param {string} path */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
