import { dumpLibrary } from '../../../utils/library/dump/dump-library';
import type { Library } from '../../../utils/library/open';
import { openBackup } from '../../../utils/library/restore/open-backup';
import { type Report, restoreBackup } from '../../../utils/library/restore/restore-backup';
import { readZip } from '../../../utils/zip/read-zip';
import { writeZip } from '../../../utils/zip/write-zip';

/** A sink that ends as a blob. */
export function blobSink(): { sink: WritableStream<Uint8Array>; blob(): Blob } {
  const pieces: Blob[] = [];
  return {
    sink: new WritableStream({ write: (piece) => void pieces.push(new Blob([piece as Uint8Array<ArrayBuffer>])) }),
    blob: () => new Blob(pieces),
  };
}

/** A backup of a library. */
export async function dumped(lib: Library): Promise<Blob> {
  const { sink, blob } = blobSink();
  await dumpLibrary(lib, sink, { version: '0.1.0' });
  return blob();
}

export const restored = async (lib: Library, zip: Blob): Promise<Report> => restoreBackup(lib, await openBackup(zip));

const decoder = new TextDecoder();

/** Entries of a zip by name, as text or (where they are no text) as numbers; the time of the manifest is left out. */
export async function unzipped(zip: Blob): Promise<Map<string, string>> {
  const { entries, read } = await readZip(zip);
  const found = new Map<string, string>();
  for (const name of entries.keys()) {
    const bytes = await read(name, 1e9);
    found.set(name, /^(files|received)\//.test(name) ? String(bytes) : decoder.decode(bytes).replace(/"exportedAt":"[^"]*"/, ''));
  }
  return found;
}

/** A zip of these entries, in their order. */
export async function zipped(entries: Iterable<[string, string | Uint8Array<ArrayBuffer>]>): Promise<Blob> {
  const { sink, blob } = blobSink();
  const zip = writeZip(sink, new Date(2024, 2, 1));
  for (const [name, content] of entries) await zip.add(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  await zip.close();
  return blob();
}
