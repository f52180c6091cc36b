import { AppError } from '../../utils/article/app-error';
import { i18n } from '../../utils/browser/i18n';
import type { PopupModel } from '../model/popup-model';
import { differenceLine } from '../model/words/difference-line';
import { errorText } from '../model/words/error-text';
import styles from './DifferenceNote.module.css';

/** What a further look at a page found changed, in one line that is read out when it comes. */
export function DifferenceNote({ difference }: { difference: PopupModel['difference']['value'] }) {
  return (
    <p role="status" class={styles['note']}>
      {difference && wordsOf(difference)}
    </p>
  );
}

function wordsOf(difference: NonNullable<PopupModel['difference']['value']>): string {
  if (difference instanceof AppError) return i18n.t('difference.failed', [errorText(difference.code)]);
  const line = differenceLine(difference);
  return line === undefined ? i18n.t('difference.none') : i18n.t('difference.since', [line]);
}
