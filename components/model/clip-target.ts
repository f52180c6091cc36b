import { canShare, intakeOf } from '../../utils/app/intake';
import type { Clip } from '../../utils/article/clip';
import type { TeamAccount } from '../../utils/article/team-account';
import type { ClipAccess } from './clip-access';
import { MOVE_HOLD_MS, moveTo } from './move-to';

/** How often an open popup holds its clip again, in milliseconds. */
const AGAIN_MS = 5_000;

export interface ClipTargetDeps {
  access: Pick<ClipAccess, 'run'> & {
    /** Whether others may have something of a clip already. */
    left(uid: string): Promise<boolean>;
    /** Keeps what of a clip has not left yet from leaving before a time (milliseconds since 1970). */
    hold(uid: string, until: number): Promise<void>;
  };
  accounts: readonly TeamAccount[];
  /** Team last chosen for a site, `''` for none; undefined when nobody chose. */
  remembered(site: string): Promise<string | undefined>;
  remember(site: string, team: string): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Aborts when the page goes. */
  signal: AbortSignal;
}

/** Where a clip is: private (`''`) or in one team; and the way to elsewhere. */
export interface ClipTarget {
  accounts: readonly TeamAccount[];
  /** Those of them that a clip can go to. */
  open: readonly TeamAccount[];
  /** Whether a new clip waits for somebody to say where it goes. */
  asks(clip: Clip): Promise<boolean>;
  /** Whether others may have something of it already: then it can leave the team, but not be taken back from them. */
  left(clip: Clip): Promise<boolean>;
  /**
   * Moves a clip and remembers it for the site. `remove`: the copy that a team has already goes to the team's trash.
   * @returns the clip that is there now; another one where others have the first @throws AppError as `share` and `unshare`
   */
  move(clip: Clip, to: string, remove?: boolean): Promise<Clip>;
  /** Keeps a clip of which nothing has left here, until the page goes or `ended` aborts. */
  holdWhileOpen(uid: string, ended: AbortSignal): void;
}

export function clipTarget({ access, accounts, remembered, remember, now, signal }: ClipTargetDeps): ClipTarget {
  const put = (clip: Clip, to: string, remove: boolean): Promise<Clip> => {
    const account = accounts.find(({ id }) => id === to);
    return moveTo(access, clip.id, account && { team: account.id, user: account.user, holdUntil: now() + MOVE_HOLD_MS }, { remove });
  };
  return {
    accounts,
    open: accounts.filter(canShare),
    asks: async ({ view }) => view.team === undefined && intakeOf(accounts, { kind: 'made', chosen: await remembered(view.site) }) === 'ask',
    left: ({ uid }) => access.left(uid),
    async move(clip, to, remove = false) {
      const moved = (clip.view.team ?? '') === to ? clip : await put(clip, to, remove);
      // Only now: what failed must not be what the next clip of the site does by itself.
      await remember(clip.view.site, to);
      return moved;
    },
    holdWhileOpen(uid, ended) {
      let timer: ReturnType<typeof setTimeout>;
      const hold = (): void => {
        // One that fails is told by the access; the hold of before still stands for a while.
        void access.hold(uid, now() + MOVE_HOLD_MS).catch(() => undefined);
        timer = setTimeout(hold, AGAIN_MS);
      };
      for (const end of [signal, ended]) end.addEventListener('abort', () => clearTimeout(timer), { once: true });
      hold();
    },
  };
}
