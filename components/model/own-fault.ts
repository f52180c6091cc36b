import type { ErrorCode } from '../../utils/article/error-codes';

const OWN: ReadonlySet<ErrorCode> = new Set(['team.badCode', 'team.badAddress', 'team.insecure', 'team.otherServer', 'team.nameTaken', 'team.lastOwner', 'permission.refused']);

/** What a person can put right by himself, told where he is: nothing for the errors page. */
export const isOwnFault = (code: ErrorCode): boolean => OWN.has(code);

/** The same where a password was typed. */
export const isMistyped = (code: ErrorCode): boolean => code === 'team.credentials' || isOwnFault(code);
