import type { ZipIn } from '../../zip/read-zip';
import type { ManifestHead, ManifestLine } from '../backup/format';

/** A backup whose list of contents was read; of what it lists nothing has been looked at yet. */
export interface Backup {
  zip: ZipIn;
  head: ManifestHead;
  /** By name of the entry, in the order of the zip. */
  listed: ReadonlyMap<string, ManifestLine>;
  /** Of a backup that lost its end, and the list with it: the last entry that is whole. */
  cut?: string;
}
