import { i18n } from '../../utils/browser/i18n';
import type { Person } from '../model/team-people';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import styles from './PeopleList.module.css';

/** Asks before somebody is taken out of a team, and says what he keeps. */
export function RemoveDialog({ person: { name }, onClose }: { person: Person; onClose: (remove: boolean) => void }) {
  return (
    <Dialog title={i18n.t('people.removeTitle', [name])} onClose={() => onClose(false)}>
      <p>{i18n.t('people.removeHint')}</p>
      <div class={styles['foot']}>
        <Button look="danger" onClick={() => onClose(true)}>
          {i18n.t('people.remove')}
        </Button>
        <Button onClick={() => onClose(false)}>{i18n.t('people.cancel')}</Button>
      </div>
    </Dialog>
  );
}
