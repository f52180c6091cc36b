import { AppError } from '../article/app-error';
import { type Draft, type HeldTexts, LONG_TEXTS } from '../article/draft';
import type { HoldingWorld } from '../article/hold-texts';
import { browser } from './api';

/** UTF-16 units in one message: a few milliseconds of the page's time. */
const PIECE = 250_000;

/**
 * The draft with the texts that its page holds, fetched piece by piece.
 * @throws {AppError} clip.failed when another look has taken their place; what the browser says where the page is gone
 */
export async function takeHeld(target: { tabId: number; frameIds?: number[] }, draft: Draft, { id, lengths }: HeldTexts): Promise<Draft> {
  const out = { ...draft };
  for (const name of LONG_TEXTS) {
    const pieces: string[] = [];
    for (let from = 0; from < lengths[name]; from += PIECE) {
      const [first] = await browser.scripting.executeScript({ target, func: pieceOf, args: [id, name, from, Math.min(from + PIECE, lengths[name])] });
      if (typeof first?.result !== 'string') throw new AppError('clip.failed', 'the texts of the look are gone');
      pieces.push(first.result);
    }
    out[name] = pieces.join('');
  }
  await browser.scripting.executeScript({ target, func: letGo, args: [id] });
  return out;
}

/** Runs in the page, sent as text: it may use nothing from outside itself. A cut never parts a pair of surrogates: what crosses is UTF-8. */
function pieceOf(id: string, name: (typeof LONG_TEXTS)[number], from: number, to: number): string | null {
  const { jianbaoHeld: held } = globalThis as HoldingWorld;
  if (held?.id !== id) return null;
  const text = held.texts[name];
  const cut = (at: number): number => (/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1)) ? at + 1 : at);
  return text.slice(cut(from), cut(to));
}

/** Runs in the page, sent as text. */
function letGo(id: string): void {
  const world = globalThis as HoldingWorld;
  if (world.jianbaoHeld?.id === id) delete world.jianbaoHeld;
}
