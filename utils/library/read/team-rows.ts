import { reading } from '../errors';
import type { Library } from '../open';
import type { TeamRow } from '../schema';

/** The teams that the library knows, with their people. @throws AppError `library.failed` */
export const teamRows = (lib: Library): Promise<TeamRow[]> => reading(() => lib.db.getAll('teams'));
