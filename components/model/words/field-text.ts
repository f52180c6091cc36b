import type { FieldName, FieldValues } from '../../../utils/article/field';
import { i18n } from '../../../utils/browser/i18n';

/** A field's value as one line. */
export const fieldText = (value: FieldValues[FieldName]): string =>
  typeof value === 'string' ? value : value.join(i18n.t('punctuation.list'));
