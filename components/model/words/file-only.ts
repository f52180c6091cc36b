import type { Capture, FileRow } from '../../../utils/article/clip';
import { i18n } from '../../../utils/browser/i18n';

/** Says of a clip that holds no article but the one file at its address what that is; undefined of any other. */
export function fileOnly({ url, completeness }: Pick<Capture, 'url' | 'completeness'>, files: readonly FileRow[]): string | undefined {
  const [file] = files;
  if (!file || files.length > 1 || file.url !== url || completeness.text.found > 0) return undefined;
  return file.mime === 'text/html' ? i18n.t('whole.originalOnly') : i18n.t('whole.fileOnly');
}
