import { expect, it } from 'vitest';
import type { Arrivals, TeamClip } from '../../utils/library/team/rows';
import type { TeamLibrary } from '../../utils/library/team/team-library';
import { notDue } from '../../utils/sync/team-clip';
import { calm, type Editor, lostEdits, play, restOf, sync } from './helpers/editors';
import type { MemoryLibrary } from './helpers/memory-library';

/** Seeds of the runs: the same ones each time, so that what goes wrong can be played again. */
const RUNS = 1_000;

it(`loses no edit in ${RUNS} random runs of two to five editors with every fault, and all come to the same`, async () => {
  let edits = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    const run = await play(seed);
    await calm(run);
    edits += run.edits.length;
    expect({ seed, lost: lostEdits(run) }).toEqual({ seed, lost: [] });
    expect({ seed, ...restOf(run) }).toEqual({ seed, differ: [], waiting: [] });
  }
  expect(edits).toBeGreaterThan(RUNS * 10);
}, 300_000);

it('would lose edits without the journal: what one node took, and died with, is forgotten by whoever wrote it', async () => {
  const forgetful = (library: MemoryLibrary): TeamLibrary =>
    new Proxy<TeamLibrary>(library, {
      get: (target, name) =>
        name === 'update'
          ? (uids: string[], decide: (clip: TeamClip) => TeamClip | undefined, arrivals?: Arrivals) =>
              library.update(uids, (clip) => {
                const after = decide(clip);
                return after && after.replica?.rev !== clip.replica?.rev ? notDue({ ...after, edits: [] }) : after;
              }, arrivals)
          : (Reflect.get(target, name) as unknown),
    });
  let lost = 0;
  for (let seed = 1; seed <= 100; seed++) {
    const run = await play(seed, { sabotage: forgetful });
    await calm(run, forgetful).catch(() => undefined);
    lost += lostEdits(run).length;
  }
  expect(lost).toBeGreaterThan(0);
});

it('keeps nothing that was seen: people who take turns leave no kept versions behind', async () => {
  const run = await play(7, { steps: 0 });
  await run.stage.quiet();
  const [one, two] = run.editors as [Editor, Editor];
  const uid = one.library.create();
  for (let turn = 0; turn < 20; turn++) {
    const editor = turn % 2 === 0 ? one : two;
    await sync(editor, editor.library, Infinity);
    editor.library.edit(uid, 'title', `第${turn}稿`);
    await sync(editor, editor.library, Infinity);
  }
  await sync(one, one.library, Infinity);
  expect(one.library.clips.get(uid)?.shell).toMatchObject({ f: { title: { v: '第19稿' } }, lost: [] });
});
