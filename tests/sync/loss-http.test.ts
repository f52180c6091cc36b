import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import { openTarget, SET_UP, type Target } from '../team/contract/target';
import { calm, lostEdits, play, restOf } from './helpers/editors';
import { httpStage, type Troubles } from './helpers/http-stage';

const RUNS = 20;
/** Steps of a run: edits, and syncs of one editor or of several at the same moment. */
const STEPS = 80;

let target: Target;

beforeAll(async () => {
  target = await openTarget();
}, SET_UP);
afterAll(() => target.close(), SET_UP);

it(`loses no edit in ${RUNS} random runs over HTTP, with connections cut, requests repeated and answers of 429 and 5xx`, { timeout: 1_200_000 }, async () => {
  const total = { edits: 0, kept: 0, purges: 0, troubles: {} as Partial<Troubles> };
  for (let seed = 1; seed <= RUNS; seed++) {
    const stage = await httpStage(target, `${Date.now().toString(36)}-${seed}`, 2 + (seed % 4), seededRandom(seed + 1_000));
    // In every other one an owner also removes clips for the whole team.
    const run = await play(seed, { steps: STEPS, purge: seed % 2 === 0 ? 0.1 : 0, stage: () => stage });
    await calm(run);
    expect({ seed, lost: lostEdits(run), ...restOf(run) }).toEqual({ seed, lost: [], differ: [], waiting: [] });
    total.edits += run.edits.length;
    total.purges += run.purges.length;
    total.kept += [...run.editors[0]!.library.clips.values()].reduce((sum, { shell }) => sum + (shell?.lost.length ?? 0), 0);
    for (const [name, n] of Object.entries(stage.troubles) as [keyof Troubles, number][]) total.troubles[name] = (total.troubles[name] ?? 0) + n;
    await stage.close();
  }
  // What a run that met nothing would not show.
  for (const [name, n] of Object.entries(total.troubles)) expect(n, name).toBeGreaterThan(0);
  expect(total.kept).toBeGreaterThan(0);
  expect(total.purges).toBeGreaterThan(0);
  console.info(`${RUNS} runs on ${target.kind}, ${target.nodes.length} node(s): ${total.edits} edits, 0 lost, ${total.kept} kept versions, ${total.purges} removed for the whole team; ${Object.entries(total.troubles).map(([name, n]) => `${n} × ${name}`).join(', ')}`);
});
