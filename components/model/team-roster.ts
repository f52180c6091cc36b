import { type ReadonlySignal, signal } from '@preact/signals';
import type { SyncState } from '../../utils/article/sync-status';
import type { TeamAccount } from '../../utils/article/team-account';
import { teamRows } from '../../utils/library/read/team-rows';
import type { LibraryAccess } from './library-access';

/** A team of this device, as lists and reader tell of it; without its key. */
export interface RosterTeam {
  id: string;
  name: string;
  /** Our account there. */
  user: string;
  /** True for a reader, and while the team is being left: its clips are looked at, not changed. */
  readOnly: boolean;
  /** We are an owner: we may remove its clips for everybody. */
  owner: boolean;
  /** Names by account. */
  people: ReadonlyMap<string, string>;
  state: SyncState | undefined;
  /** What is being moved while it syncs. */
  phase: 'push' | 'pull' | 'contents' | undefined;
}

/** Teams by id, in the order of their names. Empty without a team, and until they are read. */
export type TeamRoster = ReadonlyMap<string, RosterTeam>;

export const NO_TEAMS: TeamRoster = new Map();

export interface RosterDeps {
  access: Pick<LibraryAccess, 'run'>;
  accounts(): Promise<TeamAccount[]>;
  onAccounts(listener: () => void, signal: AbortSignal): void;
  status(team: string): Promise<{ state: SyncState; progress?: { phase: RosterTeam['phase'] } } | undefined>;
  onStatus(listener: (team: string) => void, signal: AbortSignal): void;
  report(error: unknown): void;
  signal: AbortSignal;
}

/** Follows the teams of this device, their people, and whether they are syncing. */
export function teamRoster({ access, accounts, onAccounts, status, onStatus, report, signal: page }: RosterDeps): ReadonlySignal<TeamRoster> {
  const roster = signal(NO_TEAMS);
  let round = 0;
  const read = async (): Promise<void> => {
    const mine = ++round;
    const joined = await accounts();
    if (joined.length === 0) {
      roster.value = NO_TEAMS;
      return;
    }
    const rows = new Map((await access.run(teamRows)).map((row) => [row.team, row]));
    const teams = await Promise.all(
      joined.map(async ({ id, name, user, role, leaving }): Promise<RosterTeam> => {
        const people = Object.entries(rows.get(id)?.people ?? {});
        const now = await status(id);
        const asNow = rows.get(id)?.people[user]?.role ?? role;
        return {
          id,
          name,
          user,
          readOnly: leaving !== undefined || asNow === 'reader',
          owner: leaving === undefined && asNow === 'owner',
          people: new Map(people.map(([account, person]) => [account, person.name])),
          state: now?.state,
          phase: now?.progress?.phase,
        };
      }),
    );
    if (mine !== round) return;
    roster.value = new Map(teams.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')).map((team) => [team.id, team]));
  };
  const look = (): void => void read().catch(report);
  onAccounts(look, page);
  onStatus(look, page);
  look();
  return roster;
}
