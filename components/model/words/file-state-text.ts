import type { FileRow } from '../../../utils/article/clip';
import { siteOf } from '../../../utils/article/url-key';
import { i18n } from '../../../utils/browser/i18n';
import { errorText } from './error-text';
import { formatBytes } from './format-bytes';

/** What became of a file, in words. */
export function fileStateText({ state, reason, url, length }: Pick<FileRow, 'state' | 'reason' | 'url' | 'length'>): string {
  if (state === 'needsPermission') return i18n.t('file.needsPermission', [siteOf(url)]);
  if (state === 'failed' && reason) return i18n.t('file.failedBecause', [errorText(reason)]);
  if (state === 'remote' && length) return i18n.t('file.remoteOf', [formatBytes(length)]);
  return i18n.t(`file.${state}`);
}
