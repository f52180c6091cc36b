import type { Clip } from '../../article/clip';
import type { WriteTx } from '../schema';

/** What follows, in the same transaction, from labels that a clip just got or lost; see `followRule`. Handed in, so that who is in no team loads nothing of it. */
export type FollowLabels = (tx: WriteTx, before: Clip, after: Clip, now: number) => Promise<Clip>;
