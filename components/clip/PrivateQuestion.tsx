import { i18n } from '../../utils/browser/i18n';
import { errorText } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { StateLine } from '../ui/StateLine';
import styles from './PrivateQuestion.module.css';

/** Asked in a private window before anything is kept, since what is kept outlasts the window. */
export function PrivateQuestion({ onAgree, onClose }: { onAgree: () => void; onClose: () => void }) {
  return (
    <>
      <StateLine tone="calm" text={i18n.t('private.ask')} />
      <p id="why" class={styles['why']}>
        {errorText('clip.private')}
      </p>
      <div class={styles['choice']}>
        <Button look="primary" aria-describedby="why" onClick={onAgree}>
          {i18n.t('private.yes')}
        </Button>
        <Button onClick={onClose}>{i18n.t('private.no')}</Button>
      </div>
    </>
  );
}
