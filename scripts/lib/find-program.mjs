// @ts-check
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'linux' | 'darwin' | 'win32'} Platform */

/** Folders in which Windows keeps programs. */
export const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter((root) => root !== undefined);

/**
 * Path of a program on this machine: the one given, else the PATH, else where installers put it.
 * @param {{ given: string | undefined, names: Record<Platform, string[]>, places: Record<Platform, string[]> }} where
 * @returns {string | undefined}
 */
export function findProgram({ given, names, places }) {
  const platform = process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...(given ? [given] : []), ...names[platform].flatMap((name) => onPath.map((folder) => join(folder, name))), ...places[platform]];
  return candidates.find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
