// @ts-check
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './root.mjs';
import { runTool } from './run.mjs';
import { SetupError } from './setup-error.mjs';

const SOURCES = ['entrypoints', 'components', 'utils', 'locales', 'public', 'scripts/build', 'wxt.config.ts', 'package.json', 'package-lock.json'];

/** Folder that holds the extension as shipped for Chromium. */
export const buildFolder = () => join(resolve(ROOT, process.env['JIANBAO_OUT'] ?? '.output'), 'chrome-mv3');

/**
 * Builds the shipped extension unless the one there is newer than every source.
 * @param {(text: string) => void} say
 * @param {{ always?: boolean }} [options]
 * @returns {Promise<string>} its folder
 * @throws {SetupError} when the build fails
 */
export async function ensureBuild(say, { always = false } = {}) {
  const folder = buildFolder();
  const made = changedAt(join(folder, 'manifest.json'));
  if (!always && made > Math.max(...SOURCES.map((path) => newest(join(ROOT, path))))) return folder;
  say('Building the extension ...');
  const { code, output } = await runTool('wxt', ['build'], { quiet: true });
  if (code !== 0) throw new SetupError(`The build failed:\n${output}`);
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
