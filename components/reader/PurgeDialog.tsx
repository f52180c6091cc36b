import { i18n } from '../../utils/browser/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './PurgeDialog.module.css';

/** Asked before the one thing that cannot be taken back; the safe answer has the focus. */
export function PurgeDialog({ onClose, onPurge }: { onClose: () => void; onPurge: () => void }) {
  return (
    <Dialog title={i18n.t('reader.purgeAsk')} onClose={onClose}>
      <p>{i18n.t('reader.purgeWhy')}</p>
      <div class={styles['actions']}>
        <Button onClick={onClose}>{i18n.t('reader.cancel')}</Button>
        <Button look="danger" onClick={onPurge}>
          {i18n.t('reader.purge')}
        </Button>
      </div>
    </Dialog>
  );
}
