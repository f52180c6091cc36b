import type { Library } from '../open';
import type { ClipRow } from '../schema';
import { rowsOf } from './rows-of';

/** What a list shows of these clips, in their order; one that is gone is left out. @throws AppError `library.failed` */
export const rowsListed = async (lib: Library, ids: readonly number[]): Promise<ClipRow[]> => (await rowsOf(lib, 'clips', ids)).map(({ id, uid, view }) => ({ id, uid, view }));
