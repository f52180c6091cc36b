import type { CellName, CellValue } from '../../utils/article/clip';
import type { NotedEdit } from '../../utils/library/finish-edit';
import { ulid } from '../../utils/article/ulid';

export type Cells = Partial<Record<CellName, CellValue>>;

/**
 * Edits that are typed but not yet in the library. A popup may close at any keystroke, and a transaction that is under
 * way dies with its page; what is written here is written at once, and the next page of the extension finishes it.
 */
export interface EditJournal {
  /** A place for what one editor has pending of a clip: what others have pending of the same clip stands beside it. */
  editor(clip: number): EditorNotes;
  /** All that is noted, by whatever editor, the older editor first. */
  pending(): Pending[];
  /** What was pending is in the library: it goes, unless something else is noted there by now, since more was typed meanwhile. */
  finished(done: Pending): void;
}

export interface EditorNotes {
  /** Notes what is pending, in place of what was noted before; nothing pending leaves nothing behind. */
  note(cells: Cells): void;
}

export interface Pending extends NotedEdit {
  clip: number;
  /** Where it is noted. */
  key: string;
}

const PREFIX = 'edit:';
/** How long a write of what was noted before may be under way still (milliseconds): its edit ids are later than the note. */
const UNDER_WAY_MS = 2_000;
const NOTHING: NotedEdit = { cells: {}, until: '' };

/** @param storage the page's local storage: synchronous, and shared by the pages of the extension */
export function editJournal(storage: Storage = pageStorage()): EditJournal {
  return {
    editor(clip) {
      const key = `${PREFIX}${clip}:${ulid()}`;
      return {
        note: (cells) => (Object.keys(cells).length === 0 ? storage.removeItem(key) : storage.setItem(key, JSON.stringify({ cells, until: ulid(Date.now() + UNDER_WAY_MS) }))),
      };
    },
    finished({ key, cells }) {
      if (JSON.stringify(parse(storage.getItem(key)).cells) === JSON.stringify(cells)) storage.removeItem(key);
    },
    pending: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(PREFIX))
        .sort()
        .map((key) => ({ clip: parseInt(key.slice(PREFIX.length), 10), key, ...parse(storage.getItem(key)) })),
  };
}

// Neither the library nor extension storage takes a write that is sure to outlive a page that closes now.
// oxlint-disable-next-line eslint/no-restricted-globals
const pageStorage = (): Storage => localStorage;

/** A damaged entry holds nothing. */
function parse(json: string | null): NotedEdit {
  try {
    return { ...NOTHING, ...(JSON.parse(json ?? '{}') as Partial<NotedEdit>) };
  } catch {
    return NOTHING;
  }
}
