import { AppError } from '../article/app-error';
import { isErrorCode } from '../article/error-codes';
import { browser } from './api';
import type { Envelope, MessageName, Reply, Request } from './protocol';
import { report } from './report';
import { reported } from './reported';

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
    throw lost(error);
  }
  if (!envelope) throw lost(undefined);
  if (envelope.ok) return envelope.value;
  const told = new AppError(isErrorCode(envelope.code) ? envelope.code : 'message.bad', envelope.detail);
  // The background has noted it.
  reported.add(told);
  throw told;
}

function lost(cause: unknown): AppError {
  const error = new AppError('message.lost', cause instanceof Error ? cause.message : undefined, { cause });
  report(error);
  return error;
}
