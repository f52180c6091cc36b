import { AppError } from '../article/app-error';
import { isErrorCode } from '../article/error-codes';
import { browser } from './api';
import type { Envelope, MessageName, Reply, Request } from './protocol';

/**
 * Sends a message to the background and waits for its answer.
 * @throws {AppError} the background's own error, or `message.lost` when nobody answered (the worker was stopped midway):
 * the same message may then be sent again.
 */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
  let envelope: Envelope<Reply<N>> | undefined;
  try {
    envelope = await browser.runtime.sendMessage({ name, request });
  } catch (error) {
    throw new AppError('message.lost', error instanceof Error ? error.message : String(error), { cause: error });
  }
  if (!envelope) throw new AppError('message.lost');
  if (envelope.ok) return envelope.value;
  throw new AppError(isErrorCode(envelope.code) ? envelope.code : 'message.bad', envelope.detail);
}
