import type { SyncStatus } from '../../utils/article/sync-status';
import { syncText } from '../model/words/sync-text';
import { teamErrorText } from '../model/words/team-error-text';
import { i18n } from '../../utils/browser/i18n';
import { ErrorNote } from '../ui/ErrorNote';
import { StateLine } from '../ui/StateLine';

const TONE = { idle: 'ok', syncing: 'busy', waiting: 'calm', trying: 'warn', stopped: 'warn', paused: 'calm' } as const;

/** How a team's sync stands, and, where it failed, why and what to do. */
export function SyncState({ status }: { status: SyncStatus | undefined }) {
  return (
    <>
      <StateLine tone={status ? TONE[status.state] : 'calm'} text={syncText(status)} />
      {status?.code && <ErrorNote text={teamErrorText(status.code)} code={i18n.t('error.code', [status.code])} />}
    </>
  );
}
