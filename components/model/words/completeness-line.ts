import type { Capture, FileRow } from '../../../utils/article/clip';
import type { Completeness, Tally } from '../../../utils/article/draft';
import { i18n } from '../../../utils/browser/i18n';
import { completenessVerdict } from './completeness-verdict';
import { fileOnly } from './file-only';
import { fileTally } from './file-tally';
import { formatNumber } from './format-number';

/** How much of the article is here, said plainly: 文字与 2 表完整，附件 2/3. */
export function completenessLine(capture: Pick<Capture, 'url' | 'completeness'>, files: readonly FileRow[]): string {
  const only = fileOnly(capture, files);
  if (only !== undefined) return only;
  const { completeness } = capture;
  const { tables } = completeness;
  const images = fileTally(files, 'image');
  const attachments = fileTally(files, 'attachment');
  // Of pictures or a file alone there is no text to speak of.
  const filesOnly = completeness.verdict === 'whole' && completeness.text.found === 0 && tables.found === 0 && images.found + attachments.found > 0;
  const parts = [
    !filesOnly && textPart(completeness),
    tables.kept < tables.found && i18n.t('whole.tables', pair(tables)),
    images.found > 0 && i18n.t('whole.images', pair(images)),
    attachments.found > 0 && i18n.t('whole.attachments', pair(attachments)),
  ];
  return parts.filter(Boolean).join(i18n.t('punctuation.comma'));
}

function textPart(completeness: Completeness): string {
  const { verdict, tables } = completeness;
  if (verdict !== 'whole' || tables.found === 0 || tables.kept < tables.found) return completenessVerdict(completeness);
  return i18n.t('whole.textAndTables', [formatNumber(tables.found)]);
}

const pair = ({ kept, found }: Tally): [string, string] => [formatNumber(kept), formatNumber(found)];
