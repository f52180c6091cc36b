import { bodiesOf } from '../backup/format';
import { reading } from '../errors';
import type { Library } from '../open';
import { filesRange } from '../put-clip';
import { readTeamClip } from './read-team-clip';
import type { ContentRef, DueClip, TeamClip } from './rows';

const MIMES = { html: 'text/html', text: 'text/plain', details: 'application/json', serialised: 'text/html', received: 'application/octet-stream' } as const;

/**
 * Clips with their captures and those of their contents that are on this device; a clip that is not here any more is left out, and so is what edits alone name
 * that are held at `now` (milliseconds since 1970).
 */
export function loadDue(lib: Library, uids: readonly string[], now: number): Promise<DueClip[]> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'replicas', 'edits', 'captures', 'files', 'bodies', 'blobs']);
    const found: DueClip[] = [];
    for (const uid of uids) {
      const [clip, all] = await Promise.all([readTeamClip(tx as never, uid), tx.objectStore('captures').index('clip').getAll(uid)]);
      if (!clip.shell || !clip.replica) continue;
      const held = heldBack(clip, now);
      const rows = all.filter((capture) => !held.has(capture.uid));
      const contents: ContentRef[] = [];
      for (const capture of rows) {
        for (const { kind, sha } of bodiesOf(capture)) {
          const body = await tx.objectStore('bodies').get(sha);
          if (body && body.data !== null) contents.push({ sha, kind, mime: MIMES[kind], length: body.length });
        }
        for (const { n, sha, role, state, mime, length } of await tx.objectStore('files').getAll(filesRange(capture.uid))) {
          if (state === 'kept' && sha !== null && !held.has(`file:${capture.uid}:${n}`)) contents.push({ sha, kind: role, mime: mime ?? 'application/octet-stream', length: length ?? 0 });
        }
      }
      found.push({ clip, captures: rows.map(({ bodies: _, ...capture }) => capture), contents });
    }
    return found;
  });
}

/** Captures (by uid) and files (by cell) that only held edits name. */
function heldBack({ shell, replica, edits }: TeamClip, now: number): Set<string> {
  const held = edits.filter(({ holdUntil }) => holdUntil > now);
  const own = new Set(held.map(({ e, field }) => `${e} ${field}`));
  const isFree = ({ e, field }: { e: string; field: string }): boolean => field === 'capture' && !own.has(`${e} ${field}`);
  const current = shell?.f['capture'];
  const free = [replica?.base?.['capture'], ...(current ? [{ field: 'capture', ...current }] : []).filter(isFree), ...(shell?.lost ?? []).filter(isFree), ...edits.filter(isFree)];
  const named = new Set(free.map((cell) => cell?.v));
  return new Set(held.flatMap(({ field, v }) => (field.startsWith('file:') ? [field] : field === 'capture' && typeof v === 'string' && !named.has(v) ? [v] : [])));
}
