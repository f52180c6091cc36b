import { sha256 } from '../../article/sha256';
import type { ZipOut } from '../../zip/write-zip';
import { FORMAT, FORMAT_VERSION, MANIFEST, type ManifestHead, type ManifestLine } from '../backup/format';
import { ownBytes } from '../own-bytes';

/** A zip whose entries are noted in a manifest, which is its last entry. */
export interface ListedZip {
  has(name: string): boolean;
  add(name: string, bytes: Uint8Array, options?: { pack?: boolean }): Promise<void>;
  addText(name: string, text: string): Promise<void>;
  /** Writes the manifest and ends the zip. */
  close(head: Pick<ManifestHead, 'jianbao' | 'exportedAt' | 'clips'>): Promise<void>;
}

export function listedZip(zip: ZipOut): ListedZip {
  const lines: string[] = [];
  const names = new Set<string>();
  const add: ListedZip['add'] = async (name, bytes, options) => {
    const own = ownBytes(bytes);
    const line: ManifestLine = { name, sha256: await sha256(own), length: own.length };
    lines.push(JSON.stringify(line));
    names.add(name);
    await zip.add(name, own, options);
  };
  return {
    has: (name) => names.has(name),
    add,
    addText: (name, text) => add(name, new TextEncoder().encode(text)),
    close: async (given) => {
      const head: ManifestHead = { format: FORMAT, version: FORMAT_VERSION, ...given, entries: lines.length };
      await zip.add(MANIFEST, new TextEncoder().encode(`${[JSON.stringify(head), ...lines].join('\n')}\n`));
      await zip.close();
    },
  };
}
