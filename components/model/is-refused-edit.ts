import type { ErrorCode } from '../../utils/article/error-codes';

/** Of a team's reader, or too long: it will not be taken another time either. */
export const isRefusedEdit = (code: ErrorCode): boolean => code === 'team.readOnly' || code === 'library.tooLong';
