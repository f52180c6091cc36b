import { expect, it } from 'vitest';
import { covers } from '../../utils/article/purge-mark';
import { calm, lostEdits, play, type Run, restOf } from './helpers/editors';

const RUNS = 300;

/** Edits of a clip that nobody who removed it for the team had seen. */
const unseen = ({ edits, purges }: Run, uid: string): unknown[] =>
  edits.filter((edit) => edit.uid === uid && !purges.some((purge) => purge.uid === uid && covers(purge.mark, { f: { [edit.field]: { v: edit.v, t: edit.t, e: edit.e } }, lost: [] })));

it(`loses no edit that an owner had not seen in ${RUNS} random runs in which he removes clips for the whole team, with every fault, and all come to the same`, async () => {
  const total = { gone: 0, back: 0 };
  for (let seed = 1; seed <= RUNS; seed++) {
    const run = await play(seed, { purge: 0.15, steps: 80 });
    await calm(run);
    expect({ seed, lost: lostEdits(run) }).toEqual({ seed, lost: [] });
    expect({ seed, ...restOf(run) }).toEqual({ seed, differ: [], waiting: [] });
    for (const uid of new Set(run.purges.map((purge) => purge.uid))) {
      const back = run.editors[0]!.library.clips.has(uid);
      total[back ? 'back' : 'gone']++;
      // For good means for good: nothing but an edit that he had not seen brings one back.
      if (back) expect({ seed, uid, unseen: unseen(run, uid) }).not.toEqual({ seed, uid, unseen: [] });
    }
  }
  // A run that met nothing would not show it.
  expect(Math.min(total.gone, total.back)).toBeGreaterThan(15);
}, 300_000);
