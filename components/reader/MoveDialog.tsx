import { i18n } from '../../utils/browser/i18n';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './PurgeDialog.module.css';

export interface MoveDialogProps {
  /** Name of the team that has it. */
  from: string;
  /** A reader of that team cannot put its copy into the trash. */
  fixed: boolean;
  onClose: () => void;
  /** `remove`: the team's copy goes to its trash. */
  onMove: (remove: boolean) => void;
}

/** Asked before a clip leaves a team whose people may have it: what they have, and what becomes of it. */
export function MoveDialog({ from, fixed, onClose, onMove }: MoveDialogProps) {
  return (
    <Dialog title={i18n.t('target.leave', [from])} onClose={onClose}>
      <p>{i18n.t('target.others', [from])}</p>
      <div class={styles['actions']}>
        <Button onClick={onClose}>{i18n.t('target.cancel')}</Button>
        <Button onClick={() => onMove(false)}>{i18n.t('target.keep')}</Button>
        {!fixed && <Button onClick={() => onMove(true)}>{i18n.t('target.remove')}</Button>}
      </div>
    </Dialog>
  );
}
