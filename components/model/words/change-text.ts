import { FIELD_NAMES } from '../../../utils/article/field';
import { i18n } from '../../../utils/browser/i18n';
import type { HistoryChange } from '../clip-history';
import { deedText } from './deed-text';

/** What was set, in words: of a field its value too. */
export function changeText([name, value]: HistoryChange): string {
  const field = FIELD_NAMES.find((each) => each === name);
  if (!field) return name === 'capture' ? i18n.t('history.clipped') : deedText([[name, value]]);
  const text = Array.isArray(value) ? value.join(i18n.t('punctuation.list')) : value === null || typeof value === 'object' ? '' : String(value);
  return `${i18n.t(`field.${field}`)}${i18n.t('punctuation.colon')}${value === null ? i18n.t('history.asRead') : text || i18n.t('history.none')}`;
}
