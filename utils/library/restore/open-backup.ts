import { AppError } from '../../article/app-error';
import { mendZip } from '../../zip/mend-zip';
import { readZip, type ZipIn } from '../../zip/read-zip';
import { FORMAT, FORMAT_VERSION, MANIFEST, type ManifestHead, type ManifestLine } from '../backup/format';
import { MANIFEST_HEAD, MANIFEST_LINE } from '../backup/line-shapes';
import { isObject, type Shape } from '../../article/shape';
import type { Backup } from './backup';
import { lines } from './lines';
import { listCut } from './list-cut';

/** In bytes: some three million lines. */
const LARGEST_MANIFEST = 500 * 1024 * 1024;

/**
 * Opens a zip and reads its manifest. All that is refused here is refused as a whole: without the list nothing can be told to be whole.
 * Of a backup that lost its end the list is made from the entries that are left.
 * @throws AppError `backup.notZip`, `backup.notBackup`, `backup.newer`, `backup.badName`, `backup.duplicate`, `backup.tooLarge`, `backup.unreadable`
 */
export async function openBackup(file: Blob): Promise<Backup> {
  const { zip, cut } = await openZip(file);
  if (!zip.entries.has(MANIFEST)) {
    if (cut) return listCut(zip);
    throw new AppError('backup.notBackup', MANIFEST);
  }
  let head: ManifestHead | undefined;
  const listed = new Map<string, ManifestLine>();
  for (const { n, json } of lines(await zip.read(MANIFEST, LARGEST_MANIFEST))) {
    if (!head) {
      head = headOf(json);
      continue;
    }
    const line = shaped<ManifestLine>(json, MANIFEST_LINE, n);
    if (listed.has(line.name)) throw new AppError('backup.duplicate', `${MANIFEST}:${n}`);
    listed.set(line.name, line);
  }
  if (head?.entries !== listed.size) throw new AppError('backup.notBackup', MANIFEST);
  return { zip, head, listed };
}

async function openZip(file: Blob): Promise<{ zip: ZipIn; cut: boolean }> {
  try {
    return { zip: await readZip(file), cut: false };
  } catch (error) {
    const mended = error instanceof AppError && error.code === 'backup.notZip' ? await mendZip(file) : undefined;
    if (!mended) throw error;
    return { zip: await readZip(mended), cut: true };
  }
}

/** The version decides first: a later one may have another head. */
function headOf(json: unknown): ManifestHead {
  if (!isObject(json) || json['format'] !== FORMAT) throw new AppError('backup.notBackup', `${MANIFEST}:1`);
  if (typeof json['version'] === 'number' && json['version'] > FORMAT_VERSION) throw new AppError('backup.newer', `version ${json['version']}`);
  return shaped(json, MANIFEST_HEAD, 1);
}

function shaped<T>(json: unknown, shape: Shape, n: number): T {
  const fault = shape(json);
  if (fault !== undefined) throw new AppError('backup.notBackup', `${MANIFEST}:${n} ${fault}`);
  return json as T;
}
