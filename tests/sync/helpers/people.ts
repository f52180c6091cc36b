import type { Library } from '../../../utils/library/open';
import { deviceIn } from '../../../utils/library/team/device-in';
import { moveClip } from '../../../utils/library/team/move-clip';
import { teamLibrary } from '../../../utils/library/team/team-library';
import type { ContentRef } from '../../../utils/library/team/rows';
import { syncTeam } from '../../../utils/sync/sync-team';
import type { Role } from '../../../utils/team/documents';
import { type FakeTeam, fakeTeam } from '../../../utils/team/fake';
import { seededRandom } from '../../../utils/team/fake/seeded-random';
import type { TeamStore } from '../../../utils/team/team-store';
import { freshLibrary } from '../../library/helpers/library';

export const TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHC';

/** Somebody with a library of his own, in the team of a fake cluster. */
export interface Person {
  lib: Library;
  user: string;
  reports: string[];
  share(id: number, holdUntil?: number): ReturnType<typeof moveClip>;
  /** The team's store is another one now; at the same place when that has the same name. */
  goTo(other: FakeTeam | TeamStore, place: string): void;
  /** With `originals` the person agrees that they go along. */
  sync(changes?: { now?: number; files?: ContentRef['kind'][]; maxBytes?: number; originals?: boolean }): Promise<void>;
}

export async function person(at: FakeTeam | TeamStore, user: string, role: Role = 'editor', team = TEAM): Promise<Person> {
  const lib = await freshLibrary();
  const me = await deviceIn(lib, user);
  const storeOf = (where: FakeTeam | TeamStore): TeamStore => ('connect' in where ? where.connect({ user, role }) : where);
  let store = storeOf(at);
  let place = 'first';
  const reports: string[] = [];
  return {
    lib,
    user,
    reports,
    goTo: (other, name) => {
      store = storeOf(other);
      place = name;
    },
    share: (id, holdUntil = 0) => moveClip(lib, id, { team, me, holdUntil }),
    sync: ({ now = Date.now() + 60_000, files = ['image', 'attachment'] as ContentRef['kind'][], maxBytes = 1e9, originals = false } = {}) =>
      syncTeam(
        {
          store,
          library: teamLibrary(lib, team, me, () => undefined),
          place,
          user,
          mayWrite: role !== 'reader',
          now: () => now,
          limits: { kinds: new Set<ContentRef['kind']>(['image', 'attachment', ...(originals ? (['details', 'serialised', 'received'] as const) : [])]), maxBytes },
          progress: () => undefined,
          report: (error) => reports.push((error as { code: string }).code),
          signal: new AbortController().signal,
        },
        files,
      ),
  };
}

/** An owner and an editor of one team. */
export async function two(): Promise<{ cluster: FakeTeam; one: Person; two: Person }> {
  const cluster = fakeTeam({ random: seededRandom(1), nodes: 1 });
  return { cluster, one: await person(cluster, 'u-one', 'owner'), two: await person(cluster, 'u-two') };
}

/** Every document that was named in a request. */
export const asked = (cluster: FakeTeam): Set<string> => new Set(cluster.requests.flatMap(({ ids }) => ids));
