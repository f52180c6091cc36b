import { blobName, bodiesOf, bodyName, type ClipLine } from '../backup/format';
import type { Wanted } from './read-content';

/** Every content that a clip names and that the backup should hold, each entry once. */
export function wantedBy({ captures, files, absent }: ClipLine): Wanted[] {
  const gone = new Set(absent);
  const bodies = captures.flatMap(bodiesOf).map(({ kind, sha }): Wanted => ({ name: bodyName(kind, sha), sha, kind }));
  const blobs = files.flatMap(({ sha, mime }): Wanted[] => (sha === null ? [] : [{ name: blobName(sha, mime), sha }]));
  const byName = new Map([...bodies, ...blobs].map((wanted) => [wanted.name, wanted]));
  return [...byName.values()].filter(({ sha }) => !gone.has(sha));
}
