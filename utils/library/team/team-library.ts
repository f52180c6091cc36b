import { reading } from '../errors';
import { notBefore } from '../next-number';
import type { Library } from '../open';
import { putRows } from '../put-rows';
import type { AsideRow, TeamRow } from '../schema';
import { write } from '../write';
import { putArrivals } from './arrivals';
import { contentBytes } from './content-bytes';
import { loadDue } from './load-due';
import { meetStore, resend } from './meet-store';
import { onlyOf } from './only-of';
import { pendingClips } from './pending-clips';
import { putContents } from './put-contents';
import { readTeamClip } from './read-team-clip';
import type { Arrivals, ContentRef, DueClip, TeamClip } from './rows';
import { wantedContents } from './wants';
import { newestOf, TEAM_STORES, writeTeamClip } from './write-team-clip';

/** The library as one team's sync needs it. Each call is one transaction; none waits for the network. */
export interface TeamLibrary {
  readonly team: string;
  since(): Promise<string>;
  /** Notes where the store is and which it is, and says whether it is the one that was known. See `meetStore`. */
  meet(place: string, instance: string | undefined): Promise<'same' | 'moved' | 'replaced'>;
  /** Has what a store at a new place was found to lack sent again; nothing where it did not move. */
  resend(account: string): Promise<void>;
  /** Role of an account, as the team's list of people has it; undefined while that is not known. */
  role(account: string): Promise<string | undefined>;
  /** Clips with something to send, and when the first held edit may leave (milliseconds since 1970). */
  pending(now: number): Promise<{ due: number; release?: number }>;
  /** Clips with something to send, confirm or close, those that wait longest first. */
  due(): Promise<string[]>;
  /** Clips with what they name, but for what edits alone name that are held at `now` (milliseconds since 1970). */
  load(uids: readonly string[], now: number): Promise<DueClip[]>;
  /** Clips that are to be removed for the whole team. */
  toPurge(): Promise<string[]>;
  /** Documents that a clip names, and as far as is known no other clip of the team. */
  onlyOf(uid: string): Promise<{ captures: string[]; blobs: string[] }>;
  /**
   * Reads each clip, lets `decide` say what it becomes (undefined: it is not touched), and writes all of that together with what
   * arrived besides. A clip whose shell and replica are gone in the answer is removed from this device.
   */
  update(uids: readonly string[], decide: (clip: TeamClip) => TeamClip | undefined, arrivals?: Arrivals): Promise<void>;
  /** Which of these documents the team is known to hold. */
  held(ids: readonly string[]): Promise<Set<string>>;
  noteHeld(ids: readonly string[]): Promise<void>;
  content(ref: ContentRef): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Contents that clips of the team name and that are not here, up to this size (bytes): text before pictures before attachments. */
  wanted(kinds: readonly ContentRef['kind'][], limit: number, maxBytes: number): Promise<ContentRef[]>;
  /** Takes in bytes whose hash was checked, and derives anew what follows from them. */
  putContents(found: readonly { ref: ContentRef; bytes: Uint8Array<ArrayBuffer> }[]): Promise<void>;
  setAside(rows: readonly AsideRow[]): Promise<void>;
}

/**
 * @param me our account in the team, and this device: `<account>~<device>`
 * @param changed hears which clips (local ids) changed, once the transaction is complete
 */
export function teamLibrary(lib: Library, team: string, me: string, changed: (clips: number[]) => void): TeamLibrary {
  const told = (clips: readonly number[]): void => {
    if (clips.length > 0) changed([...new Set(clips)]);
  };
  return {
    team,
    since: () => reading(async () => (await lib.db.get('teams', team))?.since ?? '0'),
    meet: (place, instance) => meetStore(lib, team, place, instance),
    resend: (account) => resend(lib, team, account),
    role: (account) => reading(async () => (await lib.db.get('teams', team))?.people[account]?.role),
    pending: (now) => pendingClips(lib, team, now),
    due: () => reading(() => lib.db.getAllKeysFromIndex('replicas', 'due', IDBKeyRange.only([team, 1]))),
    load: (uids, now) => loadDue(lib, uids, now),
    toPurge: () => reading(() => lib.db.getAllKeysFromIndex('replicas', 'due', IDBKeyRange.only([team, 2]))),
    onlyOf: (uid) => onlyOf(lib, team, uid),
    async update(uids, decide, arrivals) {
      const clips = await write(lib, TEAM_STORES, async (tx) => {
        let anew = false;
        const ids = arrivals ? await putArrivals(tx, team, arrivals) : [];
        // Each has its own rows: they can be read, and written, side by side.
        const steps = (await Promise.all([...new Set(uids)].map((uid) => readTeamClip(tx, uid)))).flatMap((before) => {
          const after = decide(before);
          anew ||= after?.anew === true;
          return after && after !== before ? [{ before, after }] : [];
        });
        const put = ({ before, after }: (typeof steps)[0]): Promise<number[]> => writeTeamClip(tx, before, after, { me });
        if (steps.length > 0) await notBefore(tx, Math.max(...steps.map(({ after }) => newestOf(after))));
        ids.push(...(await Promise.all(steps.filter(({ after }) => after.shell).map(put))).flat());
        // What nobody else names goes with a clip: that is looked up one by one.
        for (const step of steps) if (!step.after.shell) ids.push(...(await put(step)));
        // What `decide` found out comes after it.
        if (arrivals?.aside) await putRows(tx, 'aside', arrivals.aside);
        if (anew || arrivals?.feed || arrivals?.people) {
          const row: TeamRow = { since: '0', people: {}, ...(await tx.objectStore('teams').get(team)), team };
          // The feed tells of captures once: from the beginning, then.
          const since = anew ? '0' : row.since === arrivals?.feed?.from ? arrivals.feed.to : row.since;
          await tx.objectStore('teams').put({ ...row, since, ...(arrivals?.people && { people: arrivals.people }) });
        }
        return ids;
      });
      told(clips);
    },
    held: (ids) =>
      reading(async () => {
        const store = lib.db.transaction('held').store;
        const keys = await Promise.all(ids.map((id) => store.getKey([team, id])));
        return new Set(ids.filter((_, i) => keys[i] !== undefined));
      }),
    noteHeld: (ids) => write(lib, ['held'], (tx) => putRows(tx, 'held', ids.map((id) => ({ team, id })))),
    content: (ref) => contentBytes(lib, ref),
    wanted: (kinds, limit, maxBytes) => wantedContents(lib, team, kinds, limit, maxBytes),
    putContents: async (found) => told(await putContents(lib, team, found)),
    setAside: (rows) => write(lib, ['aside'], (tx) => putRows(tx, 'aside', rows)),
  };
}
