import { i18n } from '../../utils/browser/i18n';
import type { Offer } from '../model/teams-model';
import styles from './TeamsPart.module.css';

/** What an invitation says, before it is taken. */
export function OfferText({ offer: { team, host, exposed, known } }: { offer: Offer }) {
  return (
    <div class={styles['offer']}>
      <p>{i18n.t('team.offer', [team, host])}</p>
      {exposed && <p class={styles['warning']}>{i18n.t('team.exposed')}</p>}
      {known && <p class={known.host === host ? styles['small'] : styles['warning']}>{known.host === host ? i18n.t('team.offerAgain') : i18n.t('team.offerMoves', [known.host, host])}</p>}
    </div>
  );
}
