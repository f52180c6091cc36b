import type { FileRow } from '../../article/clip';
import type { ClipLine, FileLine } from '../backup/format';
import { reading } from '../errors';
import type { Library } from '../open';
import { filesRange } from '../put-clip';

/**
 * Every row of a clip, read in one transaction, so that they fit together whatever is written meanwhile; undefined when it
 * was purged. A file that is just being fetched is noted as one that needs its page: no page outlives a backup.
 */
export function readClipLine(lib: Library, uid: string): Promise<ClipLine | undefined> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'captures', 'files', 'replicas', 'edits']);
    const [clip, rows, replica, edits] = await Promise.all([
      tx.objectStore('clips').index('uid').get(uid),
      tx.objectStore('captures').index('clip').getAll(uid),
      tx.objectStore('replicas').get(uid),
      tx.objectStore('edits').index('uid').getAll(uid),
    ]);
    if (!clip) return undefined;
    const captures = rows.map(({ bodies: _, ...capture }) => capture).sort((a, b) => (a.uid < b.uid ? -1 : 1));
    const files = await Promise.all(captures.map((capture) => tx.objectStore('files').getAll(filesRange(capture.uid))));
    return {
      uid: clip.uid,
      createdBy: clip.createdBy,
      by: clip.by,
      f: Object.fromEntries(Object.entries(clip.f).sort(([a], [b]) => (a < b ? -1 : 1))),
      lost: clip.lost,
      captures,
      files: files.flat().map(fileLine),
      absent: [],
      replica: replica ? { team: replica.team, rev: replica.rev, base: replica.base } : null,
      edits: edits.map(({ team, field, v, t, e, holdUntil }) => ({ team, field, v, t, e, holdUntil })),
    };
  });
}

function fileLine({ capture, n, state, reason, tries, sha, mime, length }: FileRow): FileLine {
  return { capture, n, state: state === 'waiting' ? 'needsPage' : state, reason, tries, sha, mime, length };
}
