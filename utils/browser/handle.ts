import { AppError, toAppError } from '../article/app-error';
import type { ErrorCode } from '../article/error-codes';
import { browser } from './api';
import type { Envelope, MessageName, Reply, Request } from './protocol';
import { report } from './report';

export type Handlers = { [N in MessageName]: (request: Request<N>) => Promise<Reply<N>> };

interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/**
 * Answers messages. Registered synchronously at start-up. Answers by `sendResponse` and `return true`: the one form that
 * works in Chromium, in Firefox and in the polyfill alike.
 */
export function handle(handlers: Handlers): void {
  const listener = (message: unknown, sender: Sender, respond: (answer: Envelope<unknown>) => void): true => {
    answer(handlers, message, isOwnPage(sender)).then(respond, (error: unknown) => {
      report(error);
      respond(failure(error));
    });
    return true;
  };
  // The polyfill's types want a promise; see above for why it is not one.
  browser.runtime.onMessage.addListener(listener as never);
}

async function answer(handlers: Handlers, message: unknown, allowed: boolean): Promise<Envelope<unknown>> {
  if (!allowed) throw new AppError('message.forbidden');
  const { name, request } = (message ?? {}) as { name?: string; request?: never };
  if (!name || !Object.hasOwn(handlers, name)) throw new AppError('message.bad', 'unknown name');
  return { ok: true, value: await handlers[name as MessageName](request as never) };
}

/** A content script has the extension's id too; only the address tells our pages from it. */
const isOwnPage = (sender: Sender): boolean =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/' as never)) === true;

const failure = (error: unknown, fallback: ErrorCode = 'clip.failed'): Envelope<never> => {
  const { code, detail } = toAppError(error, fallback);
  return { ok: false, code, ...(detail !== undefined && { detail }) };
};
