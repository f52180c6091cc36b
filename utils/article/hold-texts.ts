import type { Draft, HeldTexts, LONG_TEXTS } from './draft';

/** Where texts are left for the background to fetch: the extension's own world of a page. */
export interface HoldingWorld {
  jianbaoHeld?: { id: string; texts: Pick<Draft, (typeof LONG_TEXTS)[number]> };
}

/** UTF-16 units that leave a page at once. */
const AT_ONCE = 500_000;

/** The draft as it can be sent: the texts of a large one stay in `world`. */
export function holdTexts(draft: Draft, world: HoldingWorld): { draft: Draft; held?: HeldTexts } {
  const { html, text, original } = draft;
  if (html.length + text.length + original.length <= AT_ONCE) return { draft };
  const id = `${performance.now()} ${Math.random()}`;
  world.jianbaoHeld = { id, texts: { html, text, original } };
  return { draft: { ...draft, html: '', text: '', original: '' }, held: { id, lengths: { html: html.length, text: text.length, original: original.length } } };
}
