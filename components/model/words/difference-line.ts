import type { FileRole } from '../../../utils/article/draft';
import { i18n } from '../../../utils/browser/i18n';
import type { Comparison, FileChanges } from '../../../utils/compare/compare-captures';
import { formatNumber } from './format-number';

/** Fields that are named one by one; more are counted. */
const NAMED = 3;

const FILE_WORDS = {
  image: { added: 'difference.imagesAdded', gone: 'difference.imagesGone', changed: 'difference.imagesChanged' },
  attachment: { added: 'difference.filesAdded', gone: 'difference.filesGone', changed: 'difference.filesChanged' },
} as const satisfies Record<FileRole, Record<keyof FileChanges, string>>;

/** What differs between two looks at a page, as one line: 正文改动 3 处，多了 1 个附件. Undefined when nothing does. */
export function differenceLine({ same, text, places, layout, fields, files }: Comparison): string | undefined {
  if (same) return undefined;
  const names = fields.map(({ name }) => i18n.t(`field.${name}`)).join(i18n.t('punctuation.list'));
  const parts = [
    places > 0 && i18n.t('difference.text', [formatNumber(places)]),
    text === undefined && i18n.t('difference.remote'),
    layout && i18n.t('difference.layout'),
    fields.length > 0 && (fields.length > NAMED ? i18n.t('difference.fields', [formatNumber(fields.length)]) : i18n.t('difference.field', [names])),
    ...fileParts('attachment', files.attachment),
    ...fileParts('image', files.image),
  ];
  return parts.filter(Boolean).join(i18n.t('punctuation.comma'));
}

const fileParts = (role: FileRole, changes: FileChanges): (string | false)[] =>
  (['added', 'gone', 'changed'] as const).map(
    (kind) => changes[kind].length > 0 && i18n.t(FILE_WORDS[role][kind], [formatNumber(changes[kind].length)]),
  );
