import type { Completeness } from '../../../utils/article/draft';
import { i18n } from '../../../utils/browser/i18n';

/** Whether the text is all there, in words. */
export function completenessVerdict({ verdict, text }: Pick<Completeness, 'verdict' | 'text'>): string {
  if (verdict === 'whole') return i18n.t('whole.text');
  if (verdict === 'selection') return i18n.t('state.selection');
  if (verdict === 'doubtful') return i18n.t('whole.doubtful');
  return i18n.t('whole.partial', [String(Math.floor((100 * text.kept) / Math.max(1, text.found)))]);
}
