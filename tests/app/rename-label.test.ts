import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../utils/article/clip';
import { renameLabel } from '../../utils/app/rename-label';
import { setCells, trashClip } from '../../utils/library/edit';
import { type Library, openLibrary } from '../../utils/library/open';
import { type Label, labelledClips, relabelClips } from '../../utils/library/relabel';
import { freshName, keep, removeDatabase } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';

const NAMES = ['甲', '乙', '丙'];
const made = fc.record({ tags: fc.subarray(NAMES), folder: fc.constantFrom(null, ...NAMES), trashed: fc.boolean() });
const label = fc.record({ kind: fc.constantFrom('tag' as const, 'folder' as const), name: fc.constantFrom(...NAMES) });
const to = fc.constantFrom(null, '丁', ...NAMES);

const labels = (clip: Clip) => ({ tags: new Set(clip.view.tags), folder: clip.f['folder']?.v ?? null });

/** What a clip should have afterwards, told in the simplest way. */
function renamed({ tags, folder }: ReturnType<typeof labels>, { kind, name }: Label, next: string | null) {
  if (next === name) return { tags, folder };
  if (kind === 'folder') return { tags, folder: folder === name ? next : folder };
  const after = [...tags].flatMap((tag) => (tag === name ? (next ?? []) : tag));
  return { tags: new Set(after), folder };
}

const run = (lib: Library, from: Label, next: string | null, relabel = (ids: readonly number[]) => relabelClips(lib, ids, from, next)) =>
  renameLabel({ labelled: (own) => labelledClips(lib, own), relabel, progress: () => undefined }, from, next);

async function withLibrary(body: (lib: Library) => Promise<void>) {
  const name = freshName();
  const lib = await openLibrary({ name });
  try {
    await body(lib);
  } finally {
    lib.close();
    await removeDatabase(name);
  }
}

describe('renaming a tag or folder everywhere', () => {
  it('changes just the clips that have it, by edits of their own, and leaves the library whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(made, { maxLength: 6 }), label, to, (clips, from, next) =>
        withLibrary(async (lib) => {
          for (const { tags, folder, trashed } of clips) {
            const { id } = await keep(lib);
            await setCells(lib, id, { folder, ...Object.fromEntries(tags.map((tag) => [`tag:${tag}`, true])) });
            if (trashed) await trashClip(lib, id);
          }
          const before = await lib.db.getAll('clips');
          const newest = Math.max(0, ...before.flatMap(({ f }) => Object.values(f).map(({ t }) => t)));
          const changed = await run(lib, from, next);
          const after = await lib.db.getAll('clips');
          expect(after.map(labels)).toEqual(before.map((clip) => renamed(labels(clip), from, next)));
          let different = 0;
          after.forEach((clip, i) => {
            if (JSON.stringify(clip) === JSON.stringify(before[i])) return;
            different++;
            for (const [name, cell] of Object.entries(clip.f)) {
              if (JSON.stringify(cell) !== JSON.stringify(before[i]!.f[name])) expect(cell.t).toBeGreaterThan(newest);
            }
          });
          expect(changed).toHaveLength(different);
          await expectWhole(lib);
          expect(await run(lib, from, next)).toEqual([]);
        }),
      ),
      { numRuns: 60 },
    );
  }, 180_000);

  it('goes in batches, tells how far it is, and is finished by doing it again after it was cut off', async () => {
    await withLibrary(async (lib) => {
      for (let i = 0; i < 230; i++) await setCells(lib, (await keep(lib)).id, { 'tag:甲': true });
      const from = { kind: 'tag', name: '甲' } as const;
      let batches = 0;
      const cut = (ids: readonly number[]) => (++batches === 3 ? Promise.reject(new Error('gone')) : relabelClips(lib, ids, from, '乙'));
      await expect(run(lib, from, '乙', cut)).rejects.toThrow('gone');
      expect(await labelledClips(lib, from)).toHaveLength(30);
      const told: [number, number][] = [];
      const deps = { labelled: () => labelledClips(lib, from), relabel: (ids: readonly number[]) => relabelClips(lib, ids, from, '乙') };
      expect(await renameLabel({ ...deps, progress: (done, total) => told.push([done, total]) }, from, '乙')).toHaveLength(30);
      expect(told).toEqual([[0, 30], [30, 30]]);
      expect(await labelledClips(lib, { kind: 'tag', name: '乙' })).toHaveLength(230);
    });
  }, 180_000);
});
