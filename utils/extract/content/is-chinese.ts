import { STRIDE, type Work } from '../dom/in-slices';
import type { Page } from '../lines/line';

/** Share of Chinese characters below which a page is in another language, whatever its names and foot. */
const SHARE = 0.05;
/** So many of them, and half of all so far: enough has been seen. */
const ENOUGH = 200;
/** Above this share of them in its own letters the page is Japanese or Korean. */
const LETTERS = 0.3;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/g;
const KANA_HANGUL = /[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7af]/g;

/** Whether our grammar of lines can speak of this page. Looks no further than it must. */
export function* isChinese({ lines }: Page): Work<boolean> {
  let han = 0;
  let letters = 0;
  let chars = 0;
  for (const line of lines) {
    if (line.index % STRIDE === 0) yield;
    han += line.text.match(HAN)?.length ?? 0;
    letters += line.text.match(KANA_HANGUL)?.length ?? 0;
    chars += line.chars;
    if (han >= ENOUGH && han >= chars * 0.5 && letters < han * LETTERS) return true;
  }
  return han >= chars * SHARE && letters < han * LETTERS;
}
