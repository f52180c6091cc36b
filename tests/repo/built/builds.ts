import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inject } from 'vitest';

export type Target = 'chrome' | 'firefox' | 'e2e';

function builds() {
  const made = inject('builds');
  if ('failed' in made) throw new Error(`The extension does not build, so what ships cannot be looked at:\n${made.failed}`);
  return made;
}

/** Folder of the packages for the stores. */
export const packagesFolder = (): string => builds().packages;

/** What `npm run package` printed. */
export const packagesPrinted = (): string => builds().printed;

/** Path of one of them, whatever the version. */
export function packagePath(kind: 'chrome' | 'edge' | 'firefox' | 'sources'): string {
  const name = readdirSync(packagesFolder()).find((file) => file.endsWith(`-${kind}.zip`));
  if (!name) throw new Error(`npm run package made no ${kind} zip`);
  return join(packagesFolder(), name);
}

export const buildFolder = (target: Target): string => builds()[target];

/** Files of a build whose path fits, relative to its folder, with forward slashes, sorted. */
export function builtFiles(target: Target, fits: RegExp = /./): string[] {
  const folder = builds()[target];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => fits.test(path))
    .toSorted();
}

export const builtText = (target: Target, path: string): string => readFileSync(join(builds()[target], path), 'utf8');

export const builtManifest = (target: Target): Record<string, unknown> => JSON.parse(builtText(target, 'manifest.json')) as Record<string, unknown>;

/** Bytes of a built file after gzip at its best. */
export const gzipBytes = (target: Target, path: string): number => gzipSync(readFileSync(join(builds()[target], path)), { level: 9 }).length;
