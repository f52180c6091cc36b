import { bodiesOf } from '../backup/format';
import { reading } from '../errors';
import type { Library } from '../open';
import { filesRange } from '../put-clip';
import { readTeamClip } from './read-team-clip';
import type { ContentRef, DueClip } from './rows';

const MIMES = { html: 'text/html', text: 'text/plain', details: 'application/json', serialised: 'text/html', received: 'application/octet-stream' } as const;

/** Clips with their captures and those of their contents that are on this device; one that is not here any more is left out. */
export function loadDue(lib: Library, uids: readonly string[]): Promise<DueClip[]> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'replicas', 'edits', 'captures', 'files', 'bodies', 'blobs']);
    const found: DueClip[] = [];
    for (const uid of uids) {
      const [clip, rows] = await Promise.all([readTeamClip(tx as never, uid), tx.objectStore('captures').index('clip').getAll(uid)]);
      if (!clip.shell || !clip.replica) continue;
      const contents: ContentRef[] = [];
      for (const capture of rows) {
        for (const { kind, sha } of bodiesOf(capture)) {
          const body = await tx.objectStore('bodies').get(sha);
          if (body && body.data !== null) contents.push({ sha, kind, mime: MIMES[kind], length: body.length });
        }
        for (const { sha, role, state, mime, length } of await tx.objectStore('files').getAll(filesRange(capture.uid))) {
          if (state === 'kept' && sha !== null) contents.push({ sha, kind: role, mime: mime ?? 'application/octet-stream', length: length ?? 0 });
        }
      }
      found.push({ clip, captures: rows.map(({ bodies: _, ...capture }) => capture), contents });
    }
    return found;
  });
}
