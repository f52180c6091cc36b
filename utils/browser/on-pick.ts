import { AppError, toAppError } from '../article/app-error';
import { browser } from './api';
import { PICK_PORT, type PickAsk, type PickMessage, type PickReply } from './pick-protocol';
import { type PickSession, pickerOf } from './pick-session';
import { quietInPrivate } from './quiet-in-private';
import { report } from './report';

/** A question of the picker that the reader has open in a tab. */
export interface Picked {
  tab: number;
  /** Address of the page now. */
  url: string;
  session: PickSession;
}

/**
 * Answers the pickers. A page of the web has no picker of ours before the reader opens one there: a port that does not know its token
 * is told nothing. Registered synchronously at start-up.
 */
export function onPick(answer: (ask: PickAsk, from: Picked) => Promise<PickReply<PickAsk['kind']>>): void {
  browser.runtime.onConnect.addListener((port) => {
    const { tab, url, frameId, id } = port.sender ?? {};
    const tabId = tab?.id;
    if (port.name !== PICK_PORT || id !== browser.runtime.id || frameId !== 0 || tabId === undefined || url === undefined) return;
    const reply = async ({ token, ask }: PickMessage): Promise<PickReply<PickAsk['kind']>> => {
      const session = await pickerOf(tabId);
      if (!session || session.token !== token) throw new AppError('message.forbidden');
      return answer(ask, { tab: tabId, url, session });
    };
    const say = (message: unknown): void => {
      try {
        port.postMessage(message);
      } catch {
        // The page went away meanwhile.
      }
    };
    port.onMessage.addListener((message: PickMessage) => {
      reply(message).catch(quietInPrivate(tabId)).then(
        (value) => say({ ok: true, value }),
        (error: unknown) => {
          report(error);
          const { code, detail } = toAppError(error, 'clip.failed');
          say({ ok: false, code, ...(detail !== undefined && { detail }) });
        },
      );
    });
  });
}
