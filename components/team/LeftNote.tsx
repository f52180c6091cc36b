import { i18n } from '../../utils/browser/i18n';
import type { TeamSettingsModel } from '../model/team-settings-model';
import styles from './TeamSettings.module.css';

/** Says that a team was left: its card is gone. */
export const LeftNote = ({ model: { left } }: { model: TeamSettingsModel }) => (
  <p role="status" class={styles['left']}>
    {left.value !== undefined && i18n.t('leaving.done', [left.value])}
  </p>
);
