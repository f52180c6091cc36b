import { afterEach, expect, it } from 'vitest';
import { POINTS } from './points';
import { random } from './random';
import { type Killed, makeWorld, type World } from './world';

/*
 * Kills from outside. `KILL_RUNS` says how many seeds are played (npm run test:kill: fifty), `KILL_SEED` repeats one. A seed
 * chooses a fifth of the moments, so that five seeds in a row have all of them, and what is killed at each.
 */
const RUNS = Number(process.env['KILL_RUNS'] ?? 5);
const GIVEN = process.env['KILL_SEED'];
// The same five in every run of all tests; a long run looks elsewhere each time.
const FIRST = process.env['KILL_RUNS'] === undefined ? 1 : Math.floor(Math.random() * 1_000_000);
const SEEDS = GIVEN === undefined ? Array.from({ length: RUNS }, (_, i) => FIRST + i) : [Number(GIVEN)];
const KILLED: readonly Killed[] = ['worker', 'worker', 'popup', 'browser'];

let world: World;
afterEach(() => world.close());

it.each(SEEDS)('loses nothing and leaves nothing half, KILL_SEED=%i', async (seed) => {
  const chance = random(seed);
  const names = Object.keys(POINTS);
  const chosen = names.filter((_name, i) => i % 5 === seed % 5).toSorted(() => chance() - 0.5);
  world = await makeWorld();
  await (await world.keep(world.address())).close();
  for (const name of chosen) {
    const what = KILLED[Math.floor(chance() * KILLED.length)]!;
    try {
      await POINTS[name]!(world, what);
    } catch (error) {
      throw new Error(`KILL_SEED=${seed}: ${what} killed at ${name}: ${(error as Error).message}`, { cause: error });
    }
  }
  expect(world.confirmed.size).toBe(1 + chosen.length);
}, 90_000);
