import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isNewer } from '../../../utils/library/restore/merge-clip';
import { type Library, openLibrary } from '../../../utils/library/open';
import { dumped, restored, unzipped } from '../helpers/backup';
import { contents } from '../helpers/contents';
import { freshName, removeDatabase } from '../helpers/library';
import { emptyModel, type Model, takeStep } from '../helpers/model';
import { step } from '../helpers/steps';
import { expectWhole } from '../helpers/whole';

/** Libraries for one run of a property, taken away after it. */
async function withLibraries(run: (open: (now: () => number) => Promise<Library>) => Promise<void>): Promise<void> {
  const open: Library[] = [];
  try {
    await run(async (now) => {
      const lib = await openLibrary({ name: freshName(), now });
      open.push(lib);
      return lib;
    });
  } finally {
    for (const lib of open) {
      lib.close();
      await removeDatabase(lib.db.name);
    }
  }
}

/** What a model says of one library, said of another that holds the same clips under ids of its own. */
async function sameOf(one: Library, two: Library, model: Model): Promise<Model> {
  const uids = new Map((await one.db.getAll('clips')).map(({ id, uid }) => [id, uid]));
  const ids = new Map((await two.db.getAll('clips')).map(({ id, uid }) => [uid, id]));
  const all = model.all.map((each) => ({ ...each, tags: new Set(each.tags), files: [...each.files], id: ids.get(uids.get(each.id) ?? '') ?? 0 }));
  return { ...model, all, edits: new Map() };
}

const steps = fc.array(step, { minLength: 1, maxLength: 15 });

it('any library goes out, comes into an empty one, and goes out the same; a second time changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, (use) =>
      withLibraries(async (open) => {
        const model = emptyModel();
        const lib = await open(() => model.time);
        for (const next of use) await takeStep(lib, model, next);
        const zip = await dumped(lib);
        const other = await open(() => model.time);
        const { problems } = await restored(other, zip);
        expect(problems).toEqual([]);
        await expectWhole(other);
        const again = await dumped(other);
        expect(await unzipped(again)).toEqual(await unzipped(zip));
        const once = await contents(other);
        await restored(other, zip);
        await restored(other, again);
        expect(await contents(other)).toEqual(once);
      }),
    ),
    { numRuns: 10 },
  );
}, 180_000);

it('two libraries that went apart come to the same clips, whichever backup comes in first, and no newer edit is lost', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, steps, (common, here, there) =>
      withLibraries(async (open) => {
        const model = emptyModel();
        const one = await open(() => model.time);
        for (const next of common) await takeStep(one, model, next);
        const two = await open(() => model.time);
        await restored(two, await dumped(one));
        const edited = await sameOf(one, two, model);
        for (const next of here) await takeStep(one, model, next);
        for (const next of there) await takeStep(two, edited, next);
        const before = new Map((await one.db.getAll('clips')).map((clip) => [clip.uid, clip]));
        const [zipOne, zipTwo] = [await dumped(one), await dumped(two)];
        await restored(one, zipTwo);
        await restored(two, zipOne);
        await Promise.all([expectWhole(one), expectWhole(two)]);
        const shells = async (lib: Library) => (await lib.db.getAll('clips')).map(({ uid, f, lost }) => ({ uid, f, lost })).sort((a, b) => (a.uid < b.uid ? -1 : 1));
        const merged = await shells(one);
        expect(await shells(two)).toEqual(merged);
        for (const { uid, f } of merged) {
          for (const [field, cell] of Object.entries(before.get(uid)?.f ?? {})) expect(isNewer(cell, f[field]!)).toBe(false);
        }
      }),
    ),
    { numRuns: 10 },
  );
}, 180_000);
