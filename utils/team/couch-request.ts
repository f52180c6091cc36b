import { isObject } from '../article/shape';
import { type Answer, answerError } from './answer-error';
import { toBase64 } from './base64';
import { TeamError, TIME_OUT } from './team-error';

/** Milliseconds until a request is given up, beside those that its body takes. */
const TIMEOUT = 30_000;
/** Bytes of a body that a slow uplink sends in a millisecond: 256 kbit/s. */
const UPLINK = 32;

export interface CouchAccount {
  /** The server, as `teamAddress` leaves it: no slash at the end. */
  address: string;
  user: string;
  key: string;
  /** Asks the network; for tests, and for those who count. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

export interface Question {
  method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  body?: object;
  /** Milliseconds that the server may wait before it answers. */
  wait?: number;
  /** Bytes of an answer above which it is read no further. */
  most?: number;
  signal?: AbortSignal | undefined;
}

/** Asks a CouchDB as one account, by its own key in each request and never by a cookie: one left by a log-in would win over the key. */
export interface CouchServer {
  /**
   * JSON from a path below the address. An answer of any status, but for what is no JSON.
   * @throws {TeamError} `team.unreachable`, `team.badAnswer`, `team.tooLarge` for an answer above `most`; what the signal says when it ends the call
   */
  ask(path: string, question?: Question): Promise<Answer>;
  /** The same, throwing for everything but success. */
  demand(path: string, question?: Question): Promise<unknown>;
  /** Bytes and their type; undefined when the document or its attachment is not there. */
  bytes(path: string, signal?: AbortSignal): Promise<{ mime: string; bytes: Uint8Array<ArrayBuffer> } | undefined>;
}

export function couchServer({ address, user, key, fetch = (url, init) => globalThis.fetch(url, init) }: CouchAccount): CouchServer {
  const authorization = `Basic ${toBase64(new TextEncoder().encode(`${user}:${key}`))}`;

  /** @param read what to make of the response, within the same time */
  async function send<T>(path: string, accept: string, { method = 'GET', body, wait, signal }: Question, read: (response: Response) => Promise<T>): Promise<T> {
    const json = body && JSON.stringify(body);
    const timeout = AbortSignal.timeout((wait === undefined ? TIMEOUT : wait + 10_000) + (json === undefined ? 0 : Math.ceil(new Blob([json]).size / UPLINK)));
    const headers = { Authorization: authorization, Accept: accept, ...(body && { 'Content-Type': 'application/json' }) };
    const init: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store', redirect: 'error', signal: signal ? AbortSignal.any([signal, timeout]) : timeout };
    try {
      return await read(await fetch(`${address}/${path}`, json === undefined ? init : { ...init, body: json }));
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof TeamError) throw error;
      // An engine's own words name the address.
      throw new TeamError('team.unreachable', timeout.aborted ? TIME_OUT : error instanceof Error ? error.name : undefined, undefined, { cause: error });
    }
  }

  const ask = (path: string, question: Question = {}): Promise<Answer> => send(path, 'application/json', question, (response) => answerOf(response, question.most));

  return {
    ask,
    async demand(path, question) {
      const answer = await ask(path, question);
      if (answer.status < 200 || answer.status > 299) throw answerError(answer);
      return answer.json;
    },
    bytes: (path, signal) =>
      send(path, '*/*', { signal }, async (response) => {
        if (response.ok) {
          const mime = (response.headers.get('Content-Type') ?? '').split(';')[0]!.trim();
          return { mime, bytes: new Uint8Array(await response.arrayBuffer()) };
        }
        const answer = await answerOf(response);
        if (answer.status === 404 && isObject(answer.json) && !/no_db_file|database/i.test(String(answer.json['reason']))) return undefined;
        throw answerError(answer);
      }),
  };
}

/** A failure may come from something before the server, in its own words: its status is enough. */
async function answerOf(response: Response, most?: number): Promise<Answer> {
  const text = most === undefined ? await response.text() : await textWithin(response, most);
  const { status, headers } = response;
  try {
    return { status, headers, json: JSON.parse(text) };
  } catch {
    if (status < 200 || status > 299) return { status, headers, json: undefined };
    throw new TeamError('team.badAnswer', `HTTP ${status}, no JSON`);
  }
}

async function textWithin({ body }: Response, most: number): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (!value || done) return text + decoder.decode();
    bytes += value.length;
    text += decoder.decode(value, { stream: true });
    if (bytes <= most) continue;
    await reader?.cancel();
    throw new TeamError('team.tooLarge', 'answer');
  }
}
