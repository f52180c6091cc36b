import type { Capture } from '../../../utils/article/clip';
import { isErrorCode, mayRetry } from '../../../utils/article/error-codes';
import { i18n } from '../../../utils/browser/i18n';
import type { PageFetchState } from '../page-fetch';
import { errorText } from './error-text';
import { formatNumber } from './format-number';

/** Of a split article that lacks pages: how it stands, and what a button may say to have them fetched. Undefined for an article that is whole. */
export function pagesNote(capture: Pick<Capture, 'completeness'> | undefined, fetching: PageFetchState): { tone: 'busy' | 'warn'; text: string; action?: string } | undefined {
  const pages = capture?.completeness.pages;
  if (!pages || pages.kept >= pages.found) return undefined;
  const stands = i18n.t('pages.kept', [formatNumber(pages.kept), formatNumber(pages.found)]);
  if (fetching.kind === 'busy') return { tone: 'busy', text: i18n.t('pages.busy', [stands]) };
  if (fetching.kind === 'idle') return { tone: 'warn', text: stands, action: i18n.t('pages.fetch') };
  const again = !isErrorCode(fetching.code) || mayRetry(fetching.code);
  return { tone: 'warn', text: i18n.t('pages.failed', [stands, errorText(fetching.code)]), ...(again && { action: i18n.t('popup.retry') }) };
}
