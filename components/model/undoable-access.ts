import type { CellName, CellValue, Clip } from '../../utils/article/clip';
import { editedClip } from '../../utils/library/edited-clip';
import type { LibraryAccess } from './library-access';
import type { UndoStack } from './undo-stack';
import { deedText } from './words/deed-text';

/** Cells that are set by typing: each keystroke that is written would be a word at the foot of the page. */
const TYPED: ReadonlySet<string> = new Set(['note']);

/** The library, with every edit of a clip noted so that it can be taken back. Deleting for good cannot. */
export function undoableAccess(access: LibraryAccess, stack: Pick<UndoStack, 'did'>): LibraryAccess {
  const setCells = async (id: number, cells: Partial<Record<CellName, CellValue>>): Promise<Clip> => {
    const before = await access.clip(id);
    const after = await access.setCells(id, cells);
    const edited = editedClip(before, after, Object.keys(cells));
    const { edits } = edited;
    if (edits.length > 0) {
      const text = deedText(edits.map(({ name }) => [name, cells[name as CellName] ?? null]));
      stack.did({ text, quiet: edits.every(({ name }) => TYPED.has(name)), clips: [edited] });
    }
    return after;
  };
  return {
    ...access,
    setCells,
    trash: (id) => setCells(id, { deleted: true }),
    restore: (id) => setCells(id, { deleted: false }),
  };
}
