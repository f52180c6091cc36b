import { i18n } from '../../../utils/browser/i18n';
import type { Label } from '../../../utils/library/relabel';

/** What became of a tag or folder wherever it was, in words. */
export const relabelText = ({ kind, name }: Label, to: string | null): string =>
  i18n.t(kind === 'tag' ? (to === null ? 'undo.tagRemoved' : 'undo.tagRenamed') : to === null ? 'undo.folderRemoved' : 'undo.folderRenamed', [name, to ?? '']);
