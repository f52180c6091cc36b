import type { Clip } from '../../utils/article/clip';
import { deviceIn } from '../../utils/library/team/device-in';
import { moveClip } from '../../utils/library/team/move-clip';
import type { ClipAccess } from './clip-access';

/** How long a clip stays here at the least once it is moved to a team, in milliseconds. */
export const MOVE_HOLD_MS = 15_000;

/** Where a clip is to go: the team, our account there, and the time (milliseconds since 1970) before which nothing of it leaves. */
export interface ShareWish {
  team: string;
  user: string;
  holdUntil: number;
}

/** Moves a clip to a team, or to the private ones; answers with the clip that is there now. @throws AppError as `moveClip` */
export const moveTo = (access: Pick<ClipAccess, 'run'>, id: number, to: ShareWish | undefined, options: { remove: boolean }): Promise<Clip> =>
  access.run(
    async (lib) => moveClip(lib, id, to && { team: to.team, me: await deviceIn(lib, to.user), holdUntil: to.holdUntil }, options),
    (clip) => [...new Set([id, clip.id])],
  );
