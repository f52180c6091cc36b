import type { Clip } from '../../article/clip';
import { nextClipId } from '../next-number';
import { putDerived } from '../put-derived';
import { removeClip } from '../remove-clip';
import type { WriteTx } from '../schema';
import { forgetHeld } from './forget-held';
import { settleFiles } from './settle-files';
import type { TeamClip } from './rows';

/** What a team's sync may touch. */
export const TEAM_STORES = ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'replicas', 'edits', 'kv', 'teams', 'held', 'wants', 'aside'] as const;

/**
 * Writes what became of a clip: its cells and all that is derived from them, what its team holds, and the journal. Personal cells stay as they are
 * here. Without shell and replica the clip is removed.
 * @returns local ids of clips that look different now
 */
export async function writeTeamClip(tx: WriteTx, before: TeamClip, after: TeamClip, { me }: { me: string }): Promise<number[]> {
  const kept = new Set(after.edits.map(({ seq }) => seq));
  for (const { seq } of before.edits) if (!kept.has(seq)) await tx.objectStore('edits').delete(seq);
  const clip = await tx.objectStore('clips').index('uid').get(after.uid);
  if (after.forget && before.replica) await forgetHeld(tx, before.replica.team, after.uid);
  if (after.replica) await tx.objectStore('replicas').put({ ...after.replica, me, ...(after.shell && { seen: after.shell.seen }) });
  else await tx.objectStore('replicas').delete(after.uid);
  if (!after.shell) {
    if (clip) await removeClip(tx, clip);
    return clip ? [clip.id] : [];
  }
  const same = clip && after.shell === before.shell && !after.unread;
  // The list shows how a clip stands with its team.
  if (same && standing(before) === standing(after)) return [];
  const { createdBy, by, f, lost } = after.shell;
  const shell: Omit<Clip, 'view'> = { id: clip?.id ?? (await nextClipId(tx)), uid: after.uid, createdBy, by, f: { ...f }, lost: [...lost] };
  if (after.unread && clip?.f['unread']?.v !== true) shell.f['unread'] = { v: true, t: 0, e: '' };
  await settleFiles(tx, after.replica?.team ?? '', shell);
  await putDerived(tx, clip, shell);
  return [shell.id];
}

const standing = ({ replica }: TeamClip): string => [replica?.team, replica?.due, replica?.left, replica?.refused, replica?.rev !== null, replica?.purge !== undefined, replica?.notPurged].join();

/** The `t` that a later edit here must exceed: the highest of all that came in, what lost included. */
export const newestOf = ({ shell }: TeamClip): number => [...Object.values(shell?.f ?? {}), ...(shell?.lost ?? [])].reduce((newest, { t }) => Math.max(newest, t), 0);
