import { AppError } from '../article/app-error';

export type TeamErrorCode = 'team.unreachable' | 'team.busy' | 'team.server' | 'team.badAnswer' | 'team.credentials' | 'team.forbidden' | 'team.missing' | 'team.tooLarge';

/** Detail of a `team.unreachable` that was given up after its time: the store may be there, and the way to it slow. */
export const TIME_OUT = 'time-out';

/** A call to a team store that failed as a whole. */
export class TeamError extends AppError {
  constructor(
    override readonly code: TeamErrorCode,
    detail?: string,
    /** Milliseconds after which the store wants to be asked again, where it said so. */
    readonly retryAfter?: number,
    options?: ErrorOptions,
    /** Of HTTP, where the store answered at all. */
    readonly status?: number,
  ) {
    super(code, detail, options);
  }

  /** Whether the call was given up after its time. */
  get late(): boolean {
    return this.code === 'team.unreachable' && this.detail === TIME_OUT;
  }

  /** Whether the same call may succeed without anybody doing anything. */
  get passes(): boolean {
    return PASSING.has(this.code);
  }
}

const PASSING: ReadonlySet<TeamErrorCode> = new Set(['team.unreachable', 'team.busy', 'team.server', 'team.badAnswer']);
