import { toAppError } from '../article/app-error';
import { mayRetry } from '../article/error-codes';
import { sha256 } from '../article/sha256';
import type { SyncStatus } from '../article/sync-status';
import type { TeamAccount } from '../article/team-account';
import { backoff } from '../sync/backoff';
import type { Progress } from '../sync/context';
import type { TeamLibrary } from '../library/team/team-library';
import { syncTeam } from '../sync/sync-team';
import type { TeamStore } from '../team/team-store';
import { stayAwake } from './stay-awake';

/** How often a team is asked for news while nothing of ours waits, in milliseconds. */
export const IDLE_MS = 15 * 60_000;
/** How soon what is waiting for a confirmation is tried again. */
const CONFIRM_MS = 60_000;
/** How soon a run is taken up again whose background was killed in the middle of it. */
const TAKE_UP_MS = 60_000;
/** How often progress is told. */
const TELL_MS = 250;

export interface SyncTeamsDeps {
  accounts(): Promise<TeamAccount[]>;
  store(account: TeamAccount): TeamStore;
  library(account: TeamAccount): Promise<TeamLibrary>;
  /** Whether we may reach the team's server: a person can take that back at any time. */
  granted(address: string): Promise<boolean>;
  status(team: string): Promise<SyncStatus | undefined>;
  note(team: string, status: SyncStatus): Promise<void>;
  /** Keeps what we were heard to be in a team. */
  noteRole(team: string, role: NonNullable<TeamAccount['role']>): Promise<unknown>;
  /** Version of the rules of a team's database that this device knows. */
  rules: number;
  /** Writes them there over older ones, as an owner may. */
  upgradeRules(account: TeamAccount): Promise<void>;
  /** Keeps that this version is in force. */
  noteRules(team: string, version: number): Promise<unknown>;
  /** Has us run again at that time; at none, when nothing is left to do. */
  wakeAt(at: number | undefined): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  random(): number;
  report(error: unknown): void;
}

export interface SyncTeams {
  /** Syncs what is due; with `asked`, because a person wants it, also what failed lately. Never rejects. */
  run(options?: { team?: string; asked?: boolean }): Promise<void>;
  /** Ends what runs for a team that was paused or is left, and resolves when nothing of it runs any more. Never rejects. */
  stop(team: string): Promise<void>;
}

/** The sync of all teams of this device: one run a team at a time, each in its own state, and one alarm for what comes next. */
export function createSyncTeams(deps: SyncTeamsDeps): SyncTeams {
  const running = new Map<string, { done: Promise<void>; end: AbortController; again: boolean; asked: boolean }>();
  /** What took too long to send, by team, and since when that is kept in mind. */
  const lates = new Map<string, { from: number; since: number }>();

  const one = (account: TeamAccount, asked: boolean): Promise<void> => {
    const current = running.get(account.id);
    if (current) {
      current.again = true;
      current.asked ||= asked;
      return current.done;
    }
    const end = new AbortController();
    const entry = { done: Promise.resolve(), end, again: false, asked };
    entry.done = (async () => {
      for (let goesOn = true; goesOn; ) {
        const byPerson = entry.asked;
        [entry.again, entry.asked] = [false, false];
        const known = lates.get(account.id);
        // Not at every run, which would be busy with it alone.
        const late = known && !byPerson && deps.now() < known.since + IDLE_MS ? known : { from: Infinity, since: deps.now() };
        lates.set(account.id, late);
        const through = await syncOnce(deps, account.id, { asked: byPerson, late }, end.signal);
        // After a failure it has its time, unless a person wants it now.
        goesOn = entry.again && (through || entry.asked) && !end.signal.aborted;
      }
    })().finally(() => running.delete(account.id));
    running.set(account.id, entry);
    return entry.done;
  };

  const run: SyncTeams['run'] = async ({ team, asked = false } = {}) => {
    try {
      const accounts = await deps.accounts();
      const due: TeamAccount[] = [];
      for (const account of accounts) {
        if (team !== undefined && account.id !== team) continue;
        const status = await deps.status(account.id);
        if (account.leaving) continue;
        if (account.paused) await notePaused(deps, account, status);
        else if (asked || (status?.state !== 'stopped' && (status?.state !== 'trying' || (status.next ?? 0) <= deps.now()))) due.push(account);
      }
      const busy = new Set([...running.keys(), ...due.map(({ id }) => id)]);
      // Set before anything runs: a background that is killed then sets none any more.
      if (due.length > 0) await deps.wakeAt(await nextRun(deps, accounts, busy));
      await Promise.all(due.map((account) => one(account, asked)));
      await deps.wakeAt(await nextRun(deps, accounts, running));
    } catch (error) {
      deps.report(error);
    }
  };
  return {
    run,
    async stop(team) {
      const current = running.get(team);
      current?.end.abort(new DOMException('The team was paused or left', 'AbortError'));
      await current?.done.catch(deps.report);
      await run({ team });
    },
  };
}

/** What waits is looked up here; nothing is asked of the team. */
async function notePaused(deps: SyncTeamsDeps, account: TeamAccount, status: SyncStatus | undefined): Promise<void> {
  const { due } = await (await deps.library(account)).pending(deps.now());
  const { code: _, next: __, progress: ___, ...last } = status ?? { failures: 0 };
  if (status?.state !== 'paused' || status.pending !== due) await deps.note(account.id, { ...last, pending: due, state: 'paused' });
}

/** @returns false when it failed, and its next time is noted */
async function syncOnce(deps: SyncTeamsDeps, team: string, { asked, late }: { asked: boolean; late: { from: number } }, signal: AbortSignal): Promise<boolean> {
  // As it is at this moment: it may have been paused, left, or moved since the run began.
  const account = (await deps.accounts()).find(({ id }) => id === team);
  if (!account || account.paused || account.leaving || signal.aborted) return true;
  const before = (await deps.status(account.id)) ?? { state: 'idle', failures: 0, pending: 0 };
  const { code: _, next: __, progress: ___, ...last } = before;
  const progress = teller(deps, account.id, last);
  // What was held at the beginning may be let go meanwhile: it is still to be sent.
  const began = deps.now();
  const awake = stayAwake(() => deps.status(team), deps.report);
  try {
    if (!(await deps.granted(account.address))) {
      await deps.note(account.id, { ...last, state: 'stopped', code: 'permission.refused' });
      return false;
    }
    const library = await deps.library(account);
    await syncTeam(
      {
        store: deps.store(account),
        library,
        place: (await sha256(`${account.address}/${account.db}`)).slice(0, 16),
        user: account.user,
        mayWrite: ((await library.role(account.user)) ?? account.role) !== 'reader',
        now: deps.now,
        late,
        limits: { kinds: new Set(['image', 'attachment', ...(account.originals ? (['details', 'serialised', 'received'] as const) : [])]), maxBytes: account.maxFileBytes },
        progress: progress.step,
        report: deps.report,
        signal,
      },
      account.files === 'all' ? ['image', 'attachment'] : [],
    ).finally(progress.end);
    const heard = await library.role(account.user);
    await keepRole(deps, account, heard);
    if ((heard ?? account.role) === 'owner' && (account.rules ?? 0) < deps.rules) await upgrade(deps, account);
    const { due, release } = await library.pending(began);
    // Of a reader nothing goes, however long it waits.
    const waits = due > 0 && (heard ?? account.role) !== 'reader';
    const next = (waits ? release : undefined) ?? deps.now() + (waits ? CONFIRM_MS : IDLE_MS);
    await deps.note(account.id, { state: waits ? 'waiting' : 'idle', at: deps.now(), failures: 0, pending: due, next });
    return true;
  } catch (error) {
    // Whoever ended it notes what it is now.
    if (signal.aborted) return false;
    const failure = toAppError(error, 'team.badAnswer');
    // Being offline is no defect: it is told where the team is shown.
    if (failure.code !== 'team.unreachable' || asked) deps.report(failure);
    const failures = last.failures + 1;
    const passes = mayRetry(failure.code);
    const next = passes ? { next: deps.now() + backoff(failures, deps.random(), retryAfter(error)) } : {};
    await deps.note(account.id, { ...last, state: passes ? 'trying' : 'stopped', code: failure.code, failures, ...next });
    return false;
  } finally {
    awake.end();
  }
}

async function keepRole({ noteRole }: SyncTeamsDeps, { id, role }: TeamAccount, heard: string | undefined): Promise<void> {
  if ((heard === 'reader' || heard === 'editor' || heard === 'owner') && heard !== role) await noteRole(id, heard);
}

/** A team that was made by an older version gets the rules of this one, once, from whichever owner comes first. What keeps us from it keeps nobody from syncing. */
async function upgrade(deps: SyncTeamsDeps, account: TeamAccount): Promise<void> {
  try {
    await deps.upgradeRules(account);
  } catch (error) {
    deps.report(error);
    // Refused for good: not asked again by this version.
    if (mayRetry(toAppError(error, 'team.badAnswer').code)) return;
  }
  await deps.noteRules(account.id, deps.rules);
}

const retryAfter = (error: unknown): number | undefined => (error as { retryAfter?: number }).retryAfter;

/** Tells how far a phase has come: at once, then not at every step, but always the last one. */
function teller(deps: SyncTeamsDeps, team: string, last: SyncStatus): { step: (step: Progress) => void; end: () => void } {
  let sum: Progress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  const tell = (): void => {
    timer = undefined;
    told = deps.now();
    void deps.note(team, { ...last, state: 'syncing', ...(sum && { progress: sum }) }).catch(deps.report);
  };
  return {
    step({ phase, documents, bytes }) {
      const before = sum?.phase === phase ? sum : { documents: 0, bytes: 0 };
      sum = { phase, documents: before.documents + documents, bytes: before.bytes + bytes };
      timer ??= setTimeout(tell, Math.max(0, TELL_MS - (deps.now() - told)));
    },
    end: () => clearTimeout(timer),
  };
}

/** When the next run is due; undefined when no team has anything to wait for. For a team in `busy` the run that is under way does what was due by now, and is itself taken up again if it is killed. */
async function nextRun({ status, now }: SyncTeamsDeps, accounts: readonly TeamAccount[], busy: { has(team: string): boolean }): Promise<number | undefined> {
  const times: number[] = [];
  for (const { id, paused, leaving } of accounts) {
    const next = paused || leaving ? undefined : (await status(id))?.next;
    const runs = busy.has(id);
    if (next !== undefined && !(runs && next <= now())) times.push(next);
    if (runs) times.push(now() + TAKE_UP_MS);
  }
  return times.length === 0 ? undefined : Math.min(...times);
}
