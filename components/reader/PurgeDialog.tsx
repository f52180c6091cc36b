import { i18n } from '../../utils/browser/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './PurgeDialog.module.css';

/**
 * Asked before the one thing that cannot be taken back; the safe answer has the focus.
 * @param team name of the team for the whole of which it is done; absent where it is done on this device alone
 * @param shared others have it, and keep it
 */
export function PurgeDialog({ team, shared = false, onClose, onPurge }: { team?: string; shared?: boolean; onClose: () => void; onPurge: () => void }) {
  return (
    <Dialog title={team === undefined ? i18n.t('reader.purgeAsk') : i18n.t('reader.purgeTeamAsk', [team])} onClose={onClose}>
      <div class={styles['said']}>
        <p>{team === undefined ? i18n.t('reader.purgeWhy') : i18n.t('reader.purgeTeamWhy')}</p>
        {team !== undefined && <p>{i18n.t('reader.purgeTeamStays')}</p>}
        {team === undefined && shared && <p>{i18n.t('reader.purgeHere')}</p>}
      </div>
      <div class={styles['actions']}>
        <Button onClick={onClose}>{i18n.t('reader.cancel')}</Button>
        <Button look="danger" onClick={onPurge}>
          {team === undefined ? i18n.t('reader.purge') : i18n.t('reader.purgeTeam')}
        </Button>
      </div>
    </Dialog>
  );
}
