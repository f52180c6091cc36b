import { AppError } from '../article/app-error';
import { isErrorCode } from '../article/error-codes';
import { connect } from './connect';
import { PICK_PORT, type PickAsk, type PickMessage, type PickReply } from './pick-protocol';
import type { Envelope } from './protocol';

/**
 * A picker's way to the background: a port for each question, which starts a background that was stopped and keeps it until it has answered.
 * @throws {AppError} the background's own error; `message.lost` when nobody answered
 */
export function askBackground<A extends PickAsk>(token: string, ask: A): Promise<PickReply<A['kind']>> {
  return new Promise((resolve, reject) => {
    let port: ReturnType<typeof connect>;
    try {
      port = connect(PICK_PORT);
    } catch (cause) {
      // The extension was removed or updated.
      reject(new AppError('message.lost', undefined, { cause }));
      return;
    }
    port.onMessage.addListener((answer: Envelope<PickReply<A['kind']>>) => {
      if (answer.ok) resolve(answer.value);
      else reject(new AppError(isErrorCode(answer.code) ? answer.code : 'message.bad', answer.detail));
      port.disconnect();
    });
    port.onDisconnect.addListener(() => reject(new AppError('message.lost')));
    port.postMessage({ token, ask } satisfies PickMessage);
  });
}
