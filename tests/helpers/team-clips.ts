import type { RosterTeam, TeamRoster } from '../../components/model/team-roster';
import type { Clip } from '../../utils/article/clip';
import { ulid } from '../../utils/article/ulid';
import { putDerived } from '../../utils/library/put-derived';
import type { Library } from '../../utils/library/open';
import type { ReplicaRow } from '../../utils/library/schema';
import { TEAM_STORES } from '../../utils/library/team/write-team-clip';
import { write } from '../../utils/library/write';

export const TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHC';
export const OTHER_TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHD';

/** A team in which we are `u-me`, with 王宁 as `u-wang`. */
export const team = (over: Partial<RosterTeam> = {}): RosterTeam => ({
  id: TEAM,
  name: '政策研究组',
  user: 'u-me',
  readOnly: false,
  owner: false,
  people: new Map([
    ['u-me', '林一'],
    ['u-wang', '王宁'],
  ]),
  state: 'idle',
  phase: undefined,
  ...over,
});

export const rosterOf = (...teams: RosterTeam[]): TeamRoster => new Map(teams.map((one) => [one.id, one]));

export interface TeamState extends Partial<Pick<ReplicaRow, 'due' | 'refused' | 'notPurged'>> {
  /** Nothing of it was ever in a request. */
  held?: boolean;
  team?: string;
  /** Account of who clipped it. */
  by?: string;
  unread?: boolean;
  lost?: Clip['lost'];
}

/** Makes a clip one of a team, as the sync leaves it. */
export async function inTeam(lib: Library, id: number, { team: at = TEAM, by = 'u-wang', unread = false, lost = [], held = false, due, refused, notPurged }: TeamState = {}): Promise<Clip> {
  return write(lib, TEAM_STORES, async (tx) => {
    const clip = (await tx.objectStore('clips').get(id))!;
    const signed = Object.entries(clip.f).map(([name, cell]) => [name, { ...cell, e: `${ulid()}~${by}~0000dev1` }]);
    const f = { ...Object.fromEntries(signed), ...(unread && { unread: { v: true, t: 0, e: '' } }) } as Clip['f'];
    const row: ReplicaRow = { uid: clip.uid, team: at, rev: held ? null : '1-a', base: held ? null : f, me: 'u-me~0000dev2', ...(!held && { left: 1 as const }), ...(due && { due }), ...(refused !== undefined && { refused }), ...(notPurged !== undefined && { notPurged }) };
    await tx.objectStore('replicas').put(row);
    return putDerived(tx, clip, { ...clip, createdBy: by, by, f, lost });
  });
}
