import { Cluster, type ClusterOptions } from './fake/cluster';
import { FakeConnection } from './fake/fake-connection';
import type { Role } from './documents';
import type { TeamStore } from './team-store';

/**
 * A team store in memory for tests: a cluster of one or three nodes with CouchDB's revisions, winners, branches and feeds, and
 * with the faults of a cluster on demand. The same random numbers give the same run.
 */
export class FakeTeam extends Cluster {
  /** One person's way to the store. With `node` (from 0) always by that machine, else by any that is up. */
  connect({ user, role, node }: { user: string; role: Role; node?: number }): TeamStore {
    this.setRole(user, role);
    return new FakeConnection(this, user, node);
  }
}

export const fakeTeam = (options: ClusterOptions): FakeTeam => new FakeTeam(options);
