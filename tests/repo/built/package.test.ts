import { createHash } from 'node:crypto';
import { openAsBlob, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlobReader, type FileEntry, TextWriter, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../helpers/files';
import { buildFolder, builtFiles, packagePath, packagesFolder, packagesPrinted } from './builds';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

/** Files of a zip by their names; what a store's check would stumble over (a damaged entry) throws. */
async function entries(path: string): Promise<Map<string, FileEntry>> {
  const zip = new ZipReader(new BlobReader(await openAsBlob(path)), { checkSignature: true, useWebWorkers: false });
  const files = (await zip.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  return new Map(files.map((entry) => [entry.filename, entry]));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('npm run package', () => {
  it('makes one zip a store and the sources, and prints the SHA-256 of each', () => {
    const names = ['chrome', 'edge', 'firefox', 'sources'].map((kind) => `jianbao-${version}-${kind}.zip`);
    expect(readdirSync(packagesFolder()).toSorted()).toEqual(names);
    const printed = packagesPrinted().trim().split('\n').map((line) => line.split('  '));
    expect(printed).toEqual(names.map((name) => [sha256(readFileSync(join(packagesFolder(), name))), join(packagesFolder(), name)]));
  });

  it.each([['chrome', 'chrome'], ['edge', 'chrome'], ['firefox', 'firefox']] as const)('the zip for %s holds the build for %s, file by file, and nothing else', async (kind, target) => {
    const packed = await entries(packagePath(kind));
    expect([...packed.keys()].toSorted()).toEqual(builtFiles(target));
    for (const [name, entry] of packed) {
      expect(sha256(await entry.getData(new Uint8ArrayWriter())), name).toBe(sha256(readFileSync(join(buildFolder(target), name))));
    }
  });

  it('each has its manifest at the top, with version 3 and what its store asks for', async () => {
    const manifest = async (kind: 'chrome' | 'edge' | 'firefox'): Promise<Record<string, unknown>> =>
      JSON.parse(await (await entries(packagePath(kind))).get('manifest.json')!.getData(new TextWriter())) as Record<string, unknown>;
    for (const kind of ['chrome', 'edge'] as const) {
      const made = await manifest(kind);
      expect(made).toMatchObject({ manifest_version: 3, version, minimum_chrome_version: '116' });
      expect(made).not.toHaveProperty('browser_specific_settings');
    }
    expect(await manifest('firefox')).toMatchObject({
      manifest_version: 3,
      version,
      browser_specific_settings: { gecko: { strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } } },
    });
  });

  it('the sources are what is needed to build it again, and nothing that is made', async () => {
    const names = [...(await entries(packagePath('sources'))).keys()];
    expect(names).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'wxt.config.ts', 'README.md', 'scripts/package.mjs', 'entrypoints/clip.ts', 'locales/zh_CN.yml']));
    expect(names.filter((name) => /^(?:node_modules|\.output|\.wxt|\.artifacts|\.git|\.env)(?:\/|$)/.test(name))).toEqual([]);
  });
});
