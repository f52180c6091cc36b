import type { TeamPart } from '../../article/team-part';
import { bodiesOf } from '../backup/format';
import { reading } from '../errors';
import type { Library } from '../open';
import { currentCapture, filesRange } from '../put-clip';
import type { ContentRef } from './rows';

const KINDS: Record<TeamPart, readonly ContentRef['kind'][]> = { article: ['text', 'html'], details: ['details'], serialised: ['serialised'], received: ['received'] };

/** What is asked for of a clip: one of its files, or a part of its current capture; else all its files. */
export interface ContentWish {
  n?: number | undefined;
  part?: TeamPart | undefined;
}

/** Contents of a clip's current capture that its team may have and this device has not. Undefined for a clip that is in no team. */
export function remoteContents(lib: Library, id: number, { n, part }: ContentWish = {}): Promise<{ team: string; refs: ContentRef[] } | undefined> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'replicas', 'files', 'captures', 'bodies']);
    const clip = await tx.objectStore('clips').get(id);
    const replica = clip && (await tx.objectStore('replicas').get(clip.uid));
    if (!replica) return undefined;
    const uid = currentCapture(clip);
    if (part === undefined) {
      const rows = await tx.objectStore('files').getAll(filesRange(uid));
      const refs = rows.flatMap(({ state, sha, role, mime, length, n: number }): ContentRef[] =>
        state === 'remote' && sha !== null && (n === undefined || n === number) ? [{ sha, kind: role, mime: mime ?? 'application/octet-stream', length: length ?? 0 }] : [],
      );
      return { team: replica.team, refs };
    }
    const capture = await tx.objectStore('captures').get(uid);
    const refs: ContentRef[] = [];
    for (const { kind, sha } of capture ? bodiesOf(capture) : []) {
      const body = KINDS[part].includes(kind) ? await tx.objectStore('bodies').get(sha) : undefined;
      if (body?.data === null) refs.push({ sha, kind, mime: '', length: body.length });
    }
    return { team: replica.team, refs };
  });
}
