// @ts-check
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { addressOf, isAddress, readManifest } from './saved-page.mjs';
import { SetupError } from './setup-error.mjs';

/** @typedef {import('./clipper.mjs').Target} Target */

/**
 * The pages that the arguments name, in their order; of a folder its .html and .htm files by name.
 * @param {{ inputs: string[], manifest?: string | undefined, url?: string | undefined }} options
 * @returns {Target[]}
 * @throws {SetupError} when the manifest cannot be read
 */
export function clipTargets({ inputs, manifest, url }) {
  const addresses = manifest === undefined ? new Map() : manifestOf(manifest);
  /** @type {(file: string) => Target} */
  const saved = (file) => ({ file, url: addressOf(basename(file).replace(/\.html?$/iu, ''), addresses, url) });
  return inputs.flatMap((input) => (isAddress(input) ? [{ file: null, url: input }] : filesOf(input).map(saved)));
}

/** @param {string} file */
function manifestOf(file) {
  try {
    return readManifest(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new SetupError(`The manifest ${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** A path that is not there stays: it fails when its turn comes. @param {string} path */
function filesOf(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.html?$/iu.test(name))
    .sort()
    .map((name) => join(path, name));
}
