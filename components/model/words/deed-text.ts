import type { CellValue } from '../../../utils/article/clip';
import { FIELD_NAMES } from '../../../utils/article/field';
import { i18n } from '../../../utils/browser/i18n';

/** What edits of cells did to a clip, in words; the first of them speaks for all. */
export function deedText(cells: readonly (readonly [name: string, value: CellValue])[]): string {
  const [name, value] = cells[0] ?? ['', null];
  if (name === 'deleted') return i18n.t(value === true ? 'undo.trashed' : 'undo.restored');
  if (name === 'capture') return i18n.t('undo.switched');
  if (name === 'note') return i18n.t('undo.note');
  if (name === 'folder') return typeof value === 'string' && value ? i18n.t('undo.folder', [value]) : i18n.t('undo.noFolder');
  if (name.startsWith('tag:')) return i18n.t(value === true ? 'undo.tagged' : 'undo.untagged', [name.slice('tag:'.length)]);
  const field = FIELD_NAMES.find((each) => each === name);
  return i18n.t('undo.field', [field ? i18n.t(`field.${field}`) : name]);
}
