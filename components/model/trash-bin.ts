import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import { emptyTrash } from '../../utils/app/empty-trash';
import type { Clip } from '../../utils/article/clip';
import { askPurges } from '../../utils/library/team/ask-purges';
import type { LibraryAccess } from './library-access';
import { NO_TEAMS, type TeamRoster } from './team-roster';

export interface TrashQuestion {
  kind: 'asking';
  /** All that is removed when the answer is yes. */
  ids: readonly number[];
  /** Clips of which others have something: emptying removes them from this device alone. */
  shared: readonly Clip[];
  /** Those of them that we may remove for the whole of their teams. */
  own: readonly Clip[];
  /** The person wants that too. Never so by itself. */
  forTeams: boolean;
}

export type TrashBinState =
  | TrashQuestion
  | { kind: 'emptying'; done: number; total: number }
  /** What may go is gone. Still there: clips of whose deletion their team has not heard, that are to go for their whole team with the next sync, that were changed since they were asked about. */
  | { kind: 'left'; unsent: number; asked: number; changed: number }
  /** What was removed before is gone; the rest is still in the trash. */
  | { kind: 'failed'; error: AppError };

export interface TrashBin {
  /** Undefined while nobody wants to empty it. */
  state: ReadonlySignal<TrashBinState | undefined>;
  /** Counts what is in the trash: exactly that is removed when the answer is yes. */
  ask(): Promise<void>;
  /** Whether those of which we may are to go for the whole of their teams, too. */
  choose(forTeams: boolean): void;
  /** @returns how many clips are gone for good from here */
  empty(): Promise<number>;
  /** Takes the question back, or stops between two batches. */
  leave(): void;
}

/** Emptying the trash: the one thing of this kind that cannot be taken back, so it is asked about with the number. */
export function trashBin(access: Pick<LibraryAccess, 'trashed' | 'purgeTrashed' | 'run'>, roster: ReadonlySignal<TeamRoster> = signal(NO_TEAMS)): TrashBin {
  const state = signal<TrashBinState>();
  let work: AbortController | undefined;
  const fail = (error: unknown): void => {
    state.value = { kind: 'failed', error: toAppError(error, 'library.failed') };
  };
  return {
    state,
    async ask() {
      try {
        const clips = await access.trashed();
        // Of these it was said already.
        const asked = clips.filter(isAsked).length;
        const there = clips.filter((clip) => !isAsked(clip));
        const shared = there.filter(({ view }) => view.team !== undefined && view.sync !== 'held');
        const own = shared.filter(({ view }) => roster.value.get(view.team ?? '')?.owner === true);
        if (there.length > 0) state.value = { kind: 'asking', ids: there.map(({ id }) => id), shared, own, forTeams: false };
        else state.value = asked > 0 ? { kind: 'left', unsent: 0, asked, changed: 0 } : undefined;
      } catch (error) {
        fail(error);
      }
    },
    choose(forTeams) {
      if (state.value?.kind === 'asking') state.value = { ...state.value, forTeams };
    },
    async empty() {
      if (state.value?.kind !== 'asking') return 0;
      const { ids, own, forTeams } = state.value;
      work = new AbortController();
      try {
        const { gone, forTeams: answers } = await emptyTrash(
          {
            purge: access.purgeTrashed,
            purgeForTeams: (saw) => access.run((lib) => askPurges(lib, saw), (told) => [...told].flatMap(([id, answer]) => (answer === 'asked' ? [id] : []))),
            progress: (done, total) => void (state.value = { kind: 'emptying', done, total }),
            signal: work.signal,
          },
          ids,
          forTeams ? own : [],
        );
        const there = work.signal.aborted || gone === ids.length ? [] : (await access.trashed()).filter(({ id }) => ids.includes(id));
        const asked = there.filter(isAsked).length;
        const changed = [...answers.values()].filter((answer) => answer !== 'asked' && answer !== 'team.unsent' && answer !== 'library.missing').length;
        const unsent = there.filter((clip) => !isAsked(clip) && (answers.get(clip.id) ?? 'team.unsent') === 'team.unsent').length;
        state.value = asked + changed + unsent > 0 ? { kind: 'left', unsent, asked, changed } : undefined;
        return gone;
      } catch (error) {
        fail(error);
        return 0;
      }
    },
    leave() {
      if (state.value?.kind === 'emptying') work?.abort();
      else state.value = undefined;
    },
  };
}

const isAsked = ({ view }: Clip): boolean => view.purge === 'asked';
