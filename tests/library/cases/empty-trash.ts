import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTrash } from '../../../utils/app/empty-trash';
import { restoreClip, trashClip } from '../../../utils/library/edit';
import { putFile } from '../../../utils/library/files';
import { type Library, openLibrary } from '../../../utils/library/open';
import { purgeTrashed } from '../../../utils/library/purge-trashed';
import { getBlob } from '../../../utils/library/read/get-blob';
import { getBody } from '../../../utils/library/read/get-body';
import { trashedClips } from '../../../utils/library/read/trashed-clips';
import { draft, file } from '../helpers/draft';
import { freshLibrary, freshName, keep, removeDatabase } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

const trashedIds = async (lib: Library): Promise<number[]> => (await trashedClips(lib)).map(({ id }) => id);
/** Nobody wants that here. */
const purgeForTeams = (): Promise<never> => Promise.reject(new Error('not asked'));

describe('emptying the trash', () => {
  it('removes what is in it, in batches, and tells how far it is', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 103; i++) await keep(lib);
    for (let id = 1; id <= 101; id++) await trashClip(lib, id);
    const ids = await trashedIds(lib);
    const told: number[] = [];
    let batches = 0;
    const purge = (part: readonly number[]) => {
      batches++;
      return purgeTrashed(lib, part);
    };
    const { gone } = await emptyTrash({ purge, purgeForTeams, progress: (done) => told.push(done), signal: new AbortController().signal }, ids);
    expect([gone, batches, told]).toEqual([101, 3, [0, 50, 100, 101]]);
    expect(await lib.db.getAllKeys('clips')).toEqual([102, 103]);
    await expectWhole(lib);
  });

  it('stops between two batches with the rest still in the trash', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 60; i++) await trashClip(lib, (await keep(lib)).id);
    const work = new AbortController();
    const progress = (done: number): void => void (done > 0 && work.abort());
    expect(await emptyTrash({ purge: (part) => purgeTrashed(lib, part), purgeForTeams, progress, signal: work.signal }, await trashedIds(lib))).toMatchObject({ gone: 50 });
    expect(await trashedIds(lib)).toHaveLength(10);
    await expectWhole(lib);
  });

  it('leaves a clip that was restored after it was counted', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 2; i++) await trashClip(lib, (await keep(lib)).id);
    const ids = await trashedIds(lib);
    await restoreClip(lib, 2);
    expect(await purgeTrashed(lib, ids)).toEqual([1]);
    expect(await lib.db.getAllKeys('clips')).toEqual([2]);
    await expectWhole(lib);
  });

  it('never takes anything that another clip needs', async () => {
    const clip = fc.record({ text: fc.constantFrom('一', '二', '三'), images: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }), trashed: fc.boolean(), again: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(clip, { minLength: 1, maxLength: 8 }), async (clips) => {
        const name = freshName();
        let time = Date.UTC(2024, 2, 1);
        const lib = await openLibrary({ name, now: () => (time += 1000) });
        try {
          for (const { text, images, trashed, again } of clips) {
            const made = draft({ text, html: `<p>${text}</p>`, files: images.map((n, i) => file(i, { url: `https://a.example.gov.cn/${n}.png` })) });
            const { id, f } = await keep(lib, { draft: made });
            for (const [i, n] of images.entries()) {
              await putFile(lib, String(f['capture']!.v), i, { state: 'kept', bytes: new Uint8Array([n + 1]), mime: 'image/png' });
            }
            if (again) await keep(lib, { draft: draft({ text: `${text}补` }), again: id });
            if (trashed) await trashClip(lib, id);
          }
          await purgeTrashed(lib, await trashedIds(lib));
          const left = clips.flatMap(({ trashed }, i) => (trashed ? [] : [i + 1]));
          expect(await lib.db.getAllKeys('clips')).toEqual(left);
          for (const row of await lib.db.getAll('captures')) {
            for (const sha of row.bodies) expect(await getBody(lib, sha)).toBeDefined();
          }
          for (const { sha, state } of await lib.db.getAll('files')) if (state === 'kept') expect(await getBlob(lib, sha!)).toBeDefined();
          await expectWhole(lib);
        } finally {
          lib.close();
          await removeDatabase(name);
        }
      }),
      { numRuns: 40 },
    );
  }, 180_000);
});
