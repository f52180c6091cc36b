import type { CellValue } from '../../../utils/article/clip';
import { i18n } from '../../../utils/browser/i18n';
import { deedText } from './deed-text';
import { formatNumber } from './format-number';

/** What the same edit did to several clips, in words. */
export function bulkText(cells: Record<string, CellValue>, count: number): string {
  return i18n.t('select.did', [deedText(Object.entries(cells)), formatNumber(count)]);
}
