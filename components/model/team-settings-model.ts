import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { Intake, TeamAccount } from '../../utils/article/team-account';
import { rivalOf } from '../../utils/app/intake';
import type { TeamView } from './teams-model';

/** What a person can set of a team. */
export type TeamSetting = Partial<Pick<TeamAccount, 'intake' | 'files' | 'maxFileBytes' | 'originals'>>;

/** Edits that the team does not have yet, and in how many clips. */
export interface Unsent {
  edits: number;
  clips: number;
}

/** Clips by what their team has of what lies behind them: of `sent` something, for good; of `unsent`, our own, nothing. */
export interface OriginalsCount {
  sent: number;
  unsent: number;
}

export type LeaveState = { at: 'leaving' } | { at: 'failed'; error: AppError };

export interface TeamSettingsDeps {
  accounts(): Promise<TeamAccount[]>;
  change(team: string, change: Partial<TeamAccount>): Promise<unknown>;
  /** Ends what runs for a team. */
  stop(team: string): Promise<unknown>;
  sync(team: string): Promise<unknown>;
  unsent(team: string): Promise<Unsent>;
  /** What the team has of the originals of its clips. */
  originals(team: string): Promise<OriginalsCount>;
  agreeToStore(team: string): Promise<void>;
  quit(team: string, how: 'keep' | 'remove'): Promise<void>;
  /** Calls back whenever what is unsent may be different, until the signal aborts. */
  onMoved(listener: () => void, signal: AbortSignal): void;
  report(error: unknown): void;
}

export interface TeamSettingsModel {
  /** Teams that are being left, or could not be. */
  leaving: ReadonlySignal<ReadonlyMap<string, LeaveState>>;
  /** Name of the team that was left last. */
  left: ReadonlySignal<string | undefined>;
  pause(team: TeamView, paused: boolean): Promise<void>;
  change(team: TeamView, setting: TeamSetting): Promise<void>;
  /** Sets which new clips go to a team. @returns the name of the team that has this rule already; then nothing is changed */
  setIntake(team: TeamView, intake: Intake): Promise<string | undefined>;
  /** Goes on with a store that was set up anew in the place of the old one: it is read through, and sent what it lacks. */
  sendAnew(team: TeamView): Promise<void>;
  /** Follows what is not sent yet, until the signal aborts. */
  watchUnsent(team: string, listener: (unsent: Unsent) => void, signal: AbortSignal): void;
  /** Follows what the team has of originals, until the signal aborts. */
  watchOriginals(team: string, listener: (count: OriginalsCount) => void, signal: AbortSignal): void;
  /** Sends what waits, also of a paused team. */
  sendFirst(team: TeamView): Promise<void>;
  /** Leaves a team, or goes on leaving it. */
  leave(team: TeamView, how: 'keep' | 'remove'): Promise<void>;
}

/** What a member sets of the teams of this device, and the way out of them. */
export function teamSettingsModel(deps: TeamSettingsDeps): TeamSettingsModel {
  const leaving = signal<ReadonlyMap<string, LeaveState>>(new Map());
  const left = signal<string>();
  const note = (team: string, state: LeaveState | undefined): void => {
    const next = new Map(leaving.value);
    if (state) next.set(team, state);
    else next.delete(team);
    leaving.value = next;
  };
  const attempt = (work: Promise<unknown>): Promise<void> => work.then(() => undefined, deps.report);
  const follow = <T>(read: () => Promise<T>, listener: (value: T) => void, signal: AbortSignal): void => {
    const look = (): void =>
      void read().then((value) => {
        if (!signal.aborted) listener(value);
      }, deps.report);
    deps.onMoved(look, signal);
    look();
  };
  const resume = async (team: string): Promise<void> => {
    await deps.change(team, { paused: false });
    await deps.sync(team);
  };

  return {
    leaving,
    left,
    pause: ({ id }, paused) => attempt(paused ? deps.change(id, { paused }).then(() => deps.stop(id)) : resume(id)),
    change: ({ id }, setting) => attempt(deps.change(id, setting).then(() => deps.sync(id))),
    async setIntake({ id }, intake) {
      const rival = rivalOf(await deps.accounts(), id, intake);
      if (!rival) await attempt(deps.change(id, { intake }));
      return rival?.name;
    },
    watchUnsent: (team, listener, signal) => follow(() => deps.unsent(team), listener, signal),
    watchOriginals: (team, listener, signal) => follow(() => deps.originals(team), listener, signal),
    sendAnew: ({ id }) => attempt(deps.agreeToStore(id).then(() => deps.sync(id))),
    sendFirst: ({ id }) => attempt(resume(id)),
    async leave({ id, name }, how) {
      if (leaving.value.get(id)?.at === 'leaving') return;
      left.value = undefined;
      note(id, { at: 'leaving' });
      try {
        await deps.quit(id, how);
        note(id, undefined);
        left.value = name;
      } catch (error) {
        deps.report(error);
        note(id, { at: 'failed', error: toAppError(error, 'library.failed') });
      }
    },
  };
}
