import type { ClipView } from '../../../utils/article/clip';
import { i18n } from '../../../utils/browser/i18n';
import type { TeamRoster } from '../team-roster';

/** How a clip stands with its team. `sending`: its team is sending what waits, right now. */
export type SyncMark = 'held' | 'waiting' | 'sending' | 'sent' | 'failed';

export function syncMark({ sync, team }: Pick<ClipView, 'sync' | 'team'>, roster: TeamRoster): SyncMark {
  if (sync === 'refused') return 'failed';
  if (sync === 'shared') return 'sent';
  if (sync === 'held') return 'held';
  const now = roster.get(team ?? '');
  return now?.state === 'syncing' && now.phase !== 'pull' && now.phase !== 'contents' ? 'sending' : 'waiting';
}

/** The same in words; a failure with its code. */
export const syncMarkText = (view: Pick<ClipView, 'sync' | 'team' | 'refused'>, roster: TeamRoster): string => {
  const mark = syncMark(view, roster);
  return mark === 'failed' ? i18n.t('marks.failed', [view.refused ?? 'team.refused']) : i18n.t(`marks.${mark}`);
};
