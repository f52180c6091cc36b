import { isObject } from '../article/shape';
import { retryAfter } from './retry-after';
import { TeamError, type TeamErrorCode } from './team-error';

/** What a server answered: its status, and its JSON where it sent any. */
export interface Answer {
  status: number;
  json: unknown;
  headers: Headers;
}

const CODES: Readonly<Record<number, TeamErrorCode>> = { 401: 'team.credentials', 403: 'team.forbidden', 404: 'team.missing', 413: 'team.tooLarge', 429: 'team.busy' };

/**
 * The failure that an answer stands for. 412 is what a cluster says while a node dies (`nodedown`); 400 and its like are no answers
 * to what is asked here, so something else answered.
 */
export function answerError({ status, json, headers }: Answer): TeamError {
  const code = CODES[status] ?? (status >= 500 || status === 412 || status === 408 ? 'team.server' : 'team.badAnswer');
  const word = wordOf(json);
  return new TeamError(code, word === undefined ? `HTTP ${status}` : `HTTP ${status} ${word}`, retryAfter(headers.get('Retry-After')), undefined, status);
}

/** CouchDB's `error`: one word of its own. Its `reason` may quote what was sent. */
export function wordOf(json: unknown): string | undefined {
  const word = isObject(json) ? json['error'] : undefined;
  return typeof word === 'string' && /^[a-z_]{1,40}$/i.test(word) ? word : undefined;
}

/** True for a 404 that is about a document, or its attachment, and not about the database. */
export const isAbsent = ({ status, json }: Answer): boolean => status === 404 && isObject(json) && typeof json['reason'] === 'string' && /^(missing|deleted|Document is missing attachment)$/.test(json['reason']);
