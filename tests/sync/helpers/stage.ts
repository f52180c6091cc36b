import { chance } from '../../../utils/team/fake/chance';
import { EVERY_FAULT } from '../../../utils/team/fake/faults';
import { fakeTeam } from '../../../utils/team/fake';
import type { TeamStore } from '../../../utils/team/team-store';

/** Where editors meet: one team's store, and all that goes wrong on the way to it. */
export interface Stage {
  /** Most people that there are. */
  people: number;
  /** The way in for the `n`th of them; the first is an owner. */
  enter(n: number): { user: string; store: TeamStore };
  /** From now on nothing goes wrong; settles when what went wrong is over. */
  quiet(): void | Promise<void>;
  /** How many rounds without a change make a rest; 1 where nothing lags. */
  rest: number;
  /** True where several may sync at the same moment. */
  atOnce: boolean;
}

/** A cluster in memory, with every fault. */
export function fakeStage(random: () => number): Stage {
  const cluster = fakeTeam({ random, nodes: chance(random).of(0.2) ? 1 : 3, faults: EVERY_FAULT });
  return {
    people: 5,
    enter: (n) => ({ user: `u-${n}`, store: cluster.connect({ user: `u-${n}`, role: n === 0 ? 'owner' : 'editor' }) }),
    quiet: () => cluster.quiet(),
    rest: 1,
    atOnce: false,
  };
}
