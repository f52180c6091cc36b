import type { DueClip } from '../library/team/rows';
import { blobId, captureId, clipId } from '../team/documents';
import type { SyncContext } from './context';
import { goes, sendContents } from './send-contents';
import { isToFill } from './team-clip';
import type { Turns } from './turns';

/**
 * Sends contents that the team may lack of clips which it has: what a person agreed to only afterwards, or what a store that was set up anew has lost. A clip
 * counts as filled up once a majority holds everything of it that may go, or the store said that it will not have it. What lies in the trash is sent nothing before it is taken out.
 */
export async function refill(context: SyncContext, turns: Turns, clips: readonly DueClip[]): Promise<void> {
  const all = clips.filter(({ clip }) => isToFill(clip));
  // One that was removed for the whole team meanwhile is sent nothing; one that the store never had goes with what it names.
  const there = await context.store.known(all.map(({ clip }) => clipId(clip.uid)), context.signal);
  const wanted = all.filter(({ clip }) => there.has(clipId(clip.uid)));
  const { held, refused } = await sendContents(context, turns, wanted);
  const full = wanted.filter((due) => due.captures.every(({ uid }) => held.has(captureId(uid)) || refused.has(captureId(uid))) && due.contents.every((ref) => !goes(context, ref) || held.has(blobId(ref.sha)) || refused.has(blobId(ref.sha))));
  await context.library.update(full.map(({ clip }) => clip.uid), (clip) => {
    if (!clip.replica?.refill) return undefined;
    const { refill: _, ...replica } = clip.replica;
    return { ...clip, replica };
  });
}
