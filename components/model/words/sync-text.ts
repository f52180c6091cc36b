import type { SyncStatus } from '../../../utils/article/sync-status';
import { i18n } from '../../../utils/browser/i18n';
import { formatBytes } from './format-bytes';
import { formatNumber } from './format-number';
import { formatTime } from './format-time';

/** How the sync of a team stands, in one line; why it failed is told apart. */
export function syncText(status: SyncStatus | undefined): string {
  if (!status) return i18n.t('team.notYet');
  const { state, at, pending, progress, next } = status;
  if (state === 'syncing') {
    if (!progress) return i18n.t('team.syncing');
    const { phase, documents, bytes } = progress;
    const done = [i18n.t(`moving.${phase}`), formatNumber(documents)] as const;
    return bytes === 0 ? i18n.t('team.syncingItems', [...done]) : i18n.t('team.syncingOf', [...done, formatBytes(bytes)]);
  }
  const last = at === undefined ? i18n.t('team.neverSynced') : i18n.t('team.lastSync', [formatTime(at)]);
  if (state === 'idle') return i18n.t('team.synced', [at === undefined ? '' : formatTime(at)]);
  if (state === 'waiting') return i18n.t('team.waiting', [formatNumber(pending)]);
  if (state === 'paused') {
    const paused = pending > 0 ? i18n.t('team.pausedWaiting', [formatNumber(pending)]) : i18n.t('team.paused');
    // After a start of the browser nobody knows when it was synced last.
    return at === undefined ? paused : `${paused} ${last}`;
  }
  const again = next === undefined ? '' : ` ${i18n.t('team.tryAgainAt', [formatTime(next)])}`;
  return `${i18n.t(state === 'trying' ? 'team.trying' : 'team.stopped')} ${last}${again}`;
}
