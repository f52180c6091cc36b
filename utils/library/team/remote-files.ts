import { reading } from '../errors';
import type { Library } from '../open';
import { currentCapture, filesRange } from '../put-clip';
import type { ContentRef } from './rows';

/** Files of a clip's current capture that its team has and this device has not: all of them, or the one of that number. Undefined for a clip that is in no team. */
export function remoteFiles(lib: Library, id: number, n?: number): Promise<{ team: string; refs: ContentRef[] } | undefined> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'replicas', 'files']);
    const clip = await tx.objectStore('clips').get(id);
    const replica = clip && (await tx.objectStore('replicas').get(clip.uid));
    if (!replica) return undefined;
    const rows = await tx.objectStore('files').getAll(filesRange(currentCapture(clip)));
    const refs = rows.flatMap(({ state, sha, role, mime, length, n: number }): ContentRef[] =>
      state === 'remote' && sha !== null && (n === undefined || n === number) ? [{ sha, kind: role, mime: mime ?? 'application/octet-stream', length: length ?? 0 }] : [],
    );
    return { team: replica.team, refs };
  });
}
