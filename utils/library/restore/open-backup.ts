import { AppError } from '../../article/app-error';
import { readZip, type ZipIn } from '../../zip/read-zip';
import { FORMAT, FORMAT_VERSION, MANIFEST, type ManifestHead, type ManifestLine } from '../backup/format';
import { MANIFEST_HEAD, MANIFEST_LINE } from '../backup/line-shapes';
import { isObject, type Shape } from '../../article/shape';
import { lines } from './lines';

/** A backup whose list of contents was read; of what it lists nothing has been looked at yet. */
export interface Backup {
  zip: ZipIn;
  head: ManifestHead;
  /** By name of the entry, in the order of the zip. */
  listed: ReadonlyMap<string, ManifestLine>;
}

/** In bytes: some three million lines. */
const LARGEST_MANIFEST = 500 * 1024 * 1024;

/**
 * Opens a zip and reads its manifest. All that is refused here is refused as a whole: without the list nothing can be told to be whole.
 * @throws AppError `backup.notZip`, `backup.notBackup`, `backup.newer`, `backup.badName`, `backup.duplicate`, `backup.tooLarge`, `backup.unreadable`
 */
export async function openBackup(file: Blob): Promise<Backup> {
  const zip = await readZip(file);
  if (!zip.entries.has(MANIFEST)) throw new AppError('backup.notBackup', MANIFEST);
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
