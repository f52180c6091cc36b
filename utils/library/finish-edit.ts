import type { CellName, CellValue, Clip } from '../article/clip';
import { ulidTime } from '../article/ulid-time';
import { editClip } from './edit';
import type { Library } from './open';
import { hasValue } from './set-cells';
import type { FollowLabels } from './team/follow-labels';

type Cells = Partial<Record<CellName, CellValue>>;

/** What a page was typing when it closed. */
export interface NotedEdit {
  cells: Cells;
  /** Those of them that it had begun to write, with the values that it wrote. */
  sent: Cells;
  /** When it was noted, in milliseconds since 1970. */
  at: number;
}

/**
 * Writes what a page that has closed was typing, but for what the person has changed since elsewhere: that is newer. A teammate's edit is not: its time is
 * of another clock.
 * @throws AppError as `setCells`
 */
export const finishEdit = (lib: Library, id: number, noted: NotedEdit, follow?: FollowLabels): Promise<unknown> => editClip(lib, id, (clip, me) => dueOf(noted, clip, me), follow);

function dueOf({ cells, sent, at }: NotedEdit, clip: Clip, me: string | undefined): Cells {
  const entries = Object.entries(cells).filter(([name]) => {
    const standing = clip.f[name];
    const own = standing !== undefined && (me === undefined || standing.e.endsWith(`~${me}`));
    // Its own write may have come through after the last keystroke was noted.
    const its = name in sent && hasValue(clip, name, sent[name as CellName] ?? null);
    return !own || its || (ulidTime(standing.e) ?? 0) <= at;
  });
  return Object.fromEntries(entries);
}
