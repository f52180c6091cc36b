import type { CellName, CellValue, Clip } from '../../utils/article/clip';
import type { LibraryAccess } from './library-access';
import type { UndoStack } from './undo-stack';
import { deedText } from './words/deed-text';

/** Cells that are set by typing: each keystroke that is written would be a word at the foot of the page. */
const TYPED: ReadonlySet<string> = new Set(['note']);

/** The library, with every edit of a clip noted so that it can be taken back. Deleting for good cannot. */
export function undoableAccess(access: LibraryAccess, stack: Pick<UndoStack, 'did'>): LibraryAccess {
  const setCells = async (id: number, cells: Partial<Record<CellName, CellValue>>): Promise<Clip> => {
    // What was there before is what the writing itself found: another page may have written just now.
    const { clip, edited } = await access.edit(id, cells);
    const { edits } = edited;
    if (edits.length > 0) {
      const text = deedText(edits.map(({ name }) => [name, cells[name as CellName] ?? null]));
      stack.did({ text, quiet: edits.every(({ name }) => TYPED.has(name)), clips: [edited] });
    }
    return clip;
  };
  return {
    ...access,
    setCells,
    trash: (id) => setCells(id, { deleted: true }),
    restore: (id) => setCells(id, { deleted: false }),
  };
}
