import type { CellName, CellValue } from '../article/clip';
import { editClip } from './edit';
import type { Library } from './open';
import type { FollowLabels } from './team/follow-labels';

/** What a page was typing when it closed. */
export interface NotedEdit {
  cells: Partial<Record<CellName, CellValue>>;
  /** A ULID of a time by which its last write has come through: what has a later edit id was changed elsewhere since. */
  until: string;
}

/**
 * Writes what a page that has closed was typing, but for what the person has changed since elsewhere: that is newer. Whether it is in a team nobody can
 * tell by the time, which is of a teammate's clock.
 * @throws AppError as `setCells`
 */
export const finishEdit = (lib: Library, id: number, { cells, until }: NotedEdit, follow?: FollowLabels): Promise<unknown> =>
  editClip(lib, id, ({ f, view }) => Object.fromEntries(Object.entries(cells).filter(([name]) => view.team !== undefined || !((f[name]?.e ?? '') > until))), follow);
