import type { Completeness } from '../../../utils/article/draft';
import { i18n } from '../../../utils/browser/i18n';
import { formatNumber } from './format-number';

/** Whether the text is all there, in words. */
export function completenessVerdict({ verdict, text, pages, firstKept = true, lastKept = true }: Pick<Completeness, 'verdict' | 'text' | 'pages'> & Partial<Completeness>): string {
  if (pages && pages.kept < pages.found) return i18n.t('whole.pages', [formatNumber(pages.kept), formatNumber(pages.found)]);
  if (verdict === 'whole') return i18n.t('whole.text');
  if (verdict === 'selection') return i18n.t('state.selection');
  if (verdict === 'doubtful' && !(firstKept && lastKept)) return i18n.t(firstKept ? 'whole.lastLost' : 'whole.firstLost');
  if (verdict === 'doubtful') return i18n.t('whole.doubtful');
  return i18n.t('whole.partial', [String(Math.floor((100 * text.kept) / Math.max(1, text.found)))]);
}
