import type { ClipView } from '../../../utils/article/clip';
import { i18n } from '../../../utils/browser/i18n';
import type { TeamRoster } from '../team-roster';

/** How a clip stands with its team. `sending`: its team is sending what waits, right now. `purging`: it is to be removed for the whole team; `notPurged`: it was not, though that was asked for. */
export type SyncMark = 'held' | 'waiting' | 'sending' | 'sent' | 'failed' | 'purging' | 'notPurged';

export function syncMark({ sync, team, purge }: Pick<ClipView, 'sync' | 'team' | 'purge'>, roster: TeamRoster): SyncMark {
  if (sync === 'refused') return 'failed';
  if (purge !== undefined) return purge === 'asked' ? 'purging' : 'notPurged';
  if (sync === 'shared') return 'sent';
  if (sync === 'held') return 'held';
  const now = roster.get(team ?? '');
  return now?.state === 'syncing' && now.phase !== 'pull' && now.phase !== 'contents' ? 'sending' : 'waiting';
}

/** The same in words; a failure with its code. */
export const syncMarkText = (view: Pick<ClipView, 'sync' | 'team' | 'refused' | 'purge'>, roster: TeamRoster): string => {
  const mark = syncMark(view, roster);
  return mark === 'failed' ? i18n.t('marks.failed', [view.refused ?? 'team.refused']) : i18n.t(`marks.${mark}`);
};
