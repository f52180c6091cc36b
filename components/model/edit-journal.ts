import type { CellName, CellValue } from '../../utils/article/clip';

export type Cells = Partial<Record<CellName, CellValue>>;

/**
 * Edits that are typed but not yet in the library. A popup may close at any keystroke, and a transaction that is under
 * way dies with its page; what is written here is written at once, and the next page of the extension finishes it.
 */
export interface EditJournal {
  /** Notes what is pending of a clip, in place of what was noted before. */
  note(clip: number, cells: Cells): void;
  /** Edits are in the library: what is noted goes, unless it is other than `cells` (when given), since more was typed meanwhile. */
  done(clip: number, cells?: Cells): void;
  pending(): { clip: number; cells: Cells }[];
}

const PREFIX = 'edit:';

/** @param storage the page's local storage: synchronous, and shared by the pages of the extension */
export function editJournal(storage: Storage = pageStorage()): EditJournal {
  return {
    note: (clip, cells) => storage.setItem(PREFIX + clip, JSON.stringify(cells)),
    done: (clip, cells) => {
      const same = !cells || JSON.stringify(parse(storage.getItem(PREFIX + clip))) === JSON.stringify(cells);
      if (same) storage.removeItem(PREFIX + clip);
    },
    pending: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => ({ clip: Number(key.slice(PREFIX.length)), cells: parse(storage.getItem(key)) })),
  };
}

// Neither the library nor extension storage takes a write that is sure to outlive a page that closes now.
// oxlint-disable-next-line eslint/no-restricted-globals
const pageStorage = (): Storage => localStorage;

function parse(json: string | null): Cells {
  try {
    return JSON.parse(json ?? '{}') as Cells;
  } catch {
    return {};
  }
}
