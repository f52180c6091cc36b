import { packedBody, putBodies } from '../bodies';
import type { Library } from '../open';
import { putDerived } from '../put-derived';
import type { BlobRow, BodyRow } from '../schema';
import { write } from '../write';
import { noLongerAside } from './no-longer-aside';
import type { ContentRef } from './rows';
import { wantKey } from './wants';
import { TEAM_STORES } from './write-team-clip';

/**
 * Takes in contents whose hashes were checked: texts so that their clips can be read and found, files so that they are `kept`.
 * @returns local ids of clips that look different now
 */
export async function putContents(lib: Library, team: string, found: readonly { ref: ContentRef; bytes: Uint8Array<ArrayBuffer> }[]): Promise<number[]> {
  const bodies: BodyRow[] = [];
  const blobs: BlobRow[] = [];
  for (const { ref, bytes } of found) {
    if (ref.kind === 'image' || ref.kind === 'attachment') blobs.push({ sha: ref.sha, mime: ref.mime, length: bytes.length, bytes });
    // A byte order mark is part of what was hashed.
    else if (ref.kind === 'html' || ref.kind === 'text') bodies.push({ sha: ref.sha, kind: ref.kind, encoding: 'utf8', data: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), length: bytes.length });
    else bodies.push(await packedBody(ref.kind, bytes));
  }
  return write(lib, TEAM_STORES, async (tx) => {
    /** Clips that look different now; of those in `read` what is derived is, too: nothing is derived from HTML, and a file that is here counts like one that is on its way. */
    const clips = new Set<number>();
    const read = new Set<number>();
    // Side by side: a transaction does them one after the other anyhow, and each answer that is waited for costs a way to the database and back.
    await Promise.all(
      bodies.map(async (body) => {
        const named = await tx.objectStore('captures').index('bodies').getAll(body.sha);
        // Its clip may have gone for good while this was on its way.
        if (named.length === 0) return;
        const [ids] = await Promise.all([Promise.all(named.map(({ clip }) => tx.objectStore('clips').index('uid').getKey(clip))), putBodies(tx, [body])]);
        for (const [n, { text }] of named.entries()) {
          const id = ids[n];
          if (id !== undefined) (text === body.sha ? read : clips).add(id);
        }
      }),
    );
    await Promise.all(
      blobs.map(async (blob) => {
        const rows = await tx.objectStore('files').index('sha').getAll(blob.sha);
        if (rows.length === 0) return;
        await tx.objectStore('blobs').put(blob);
        for (const row of rows) {
          if (row.state !== 'remote') continue;
          await tx.objectStore('files').put({ ...row, state: 'kept', reason: null });
          clips.add(row.clip);
        }
      }),
    );
    // One that is wanted as something else too comes once more for that.
    await Promise.all(found.flatMap(({ ref }) => wantKey(team, ref) ?? []).map((key) => tx.objectStore('wants').delete(key)));
    // Whatever came under its name before: this is it.
    await noLongerAside(tx, team, found.map(({ ref }) => `blob:sha256-${ref.sha}`));
    // Counts stay as they are: a clip that is there is only derived anew.
    await Promise.all(
      [...read].map(async (id) => {
        const clip = await tx.objectStore('clips').get(id);
        if (clip) await putDerived(tx, clip, clip);
      }),
    );
    return [...new Set([...clips, ...read])];
  });
}
