import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Folders whose code reaches a user's browser. */
export const SHIPPED = ['components', 'entrypoints', 'utils'] as const;

/** Made by tools, or not ours: never searched. */
const SKIPPED = /^(node_modules|\.git|\.wxt|\.output.*|\.artifacts|\.team-store|coverage)$/;

/** Every file below `folder` (relative to the checkout, '' for all of it), as paths with forward slashes, sorted. */
export function listFiles(folder = '', keep: (path: string) => boolean = () => true): string[] {
  const found: string[] = [];
  const waiting = [join(ROOT, folder)];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of entriesOf(at)) {
      if (SKIPPED.test(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile()) found.push(relative(ROOT, path).split(sep).join('/'));
    }
  }
  return found.filter(keep).toSorted();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Text of a file of the checkout. */
export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const isCode = (path: string): boolean => /\.(ts|tsx|mjs|js)$/.test(path);

/** Code of the shipped folders. */
export const shippedCode = (): string[] => SHIPPED.flatMap((folder) => listFiles(folder, isCode));

/** Line number, from 1, of an offset in a text. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
