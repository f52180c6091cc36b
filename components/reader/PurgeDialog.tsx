import { i18n } from '../../utils/browser/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './PurgeDialog.module.css';

/**
 * Asked before the one thing that cannot be taken back; the safe answer has the focus.
 * @param team name of the team for the whole of which it is done; absent where it is done on this device alone
 */
export function PurgeDialog({ team, onClose, onPurge }: { team?: string; onClose: () => void; onPurge: () => void }) {
  return (
    <Dialog title={team === undefined ? i18n.t('reader.purgeAsk') : i18n.t('reader.purgeTeamAsk', [team])} onClose={onClose}>
      <p>{team === undefined ? i18n.t('reader.purgeWhy') : i18n.t('reader.purgeTeamWhy')}</p>
      {team !== undefined && <p>{i18n.t('reader.purgeTeamStays')}</p>}
      <div class={styles['actions']}>
        <Button onClick={onClose}>{i18n.t('reader.cancel')}</Button>
        <Button look="danger" onClick={onPurge}>
          {team === undefined ? i18n.t('reader.purge') : i18n.t('reader.purgeTeam')}
        </Button>
      </div>
    </Dialog>
  );
}
