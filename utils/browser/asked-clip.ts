import type { AppError } from '../article/app-error';
import { browser } from './api';
import type { Request } from './protocol';
import type { ActiveTab } from './tabs';

/** A clip that was asked for from a menu: the popup that opens then, at once or at the next click, shows what came of it. */
export interface AskedClip {
  request: Request<'clip.page'>;
  /** Address of the tab when it was asked. */
  url?: string | undefined;
  /** Why nothing was kept. */
  error?: { code: string; detail?: string | undefined };
}

const keyOf = (tab: number): string => `asked:${tab}`;
const read = async (tab: number): Promise<AskedClip | undefined> => (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)] as AskedClip | undefined;

export const noteAsked = (asked: AskedClip): Promise<void> => browser.storage.session.set({ [keyOf(asked.request.tab)]: asked });

/** Notes that nothing came of it, unless the popup has taken it up already: then that hears of it by itself. */
export async function noteAskedFailure({ tab, capture }: Request<'clip.page'>, { code, detail }: AppError): Promise<void> {
  const asked = await read(tab);
  if (asked?.request.capture === capture) await noteAsked({ ...asked, error: { code, detail } });
}

/** What was last asked for in a tab, once; undefined when nothing was, or the tab has gone to another address since. */
export async function takeAsked({ id, url }: ActiveTab): Promise<AskedClip | undefined> {
  const asked = await read(id);
  if (!asked) return undefined;
  await browser.storage.session.remove(keyOf(id));
  return asked.url === url ? asked : undefined;
}
