import type { FileRow } from '../../../utils/article/clip';
import { siteOf } from '../../../utils/article/url-key';
import { i18n } from '../../../utils/browser/i18n';
import { errorText } from './error-text';

/** What became of a file, in words. */
export function fileStateText({ state, reason, url }: Pick<FileRow, 'state' | 'reason' | 'url'>): string {
  if (state === 'needsPermission') return i18n.t('file.needsPermission', [siteOf(url)]);
  if (state === 'failed' && reason) return i18n.t('file.failedBecause', [errorText(reason)]);
  return i18n.t(`file.${state}`);
}
