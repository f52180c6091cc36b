import type { Page } from '../lines/line';

/** Share of characters of the scripts of East Asia below which a page is in another language, whatever its names and foot. */
const SHARE = 0.05;
/** So many of them, and half of all so far: enough has been seen. */
const ENOUGH = 200;
const HAN = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]/g;

/** Whether our grammar of lines can speak of this page. Looks no further than it must. */
export function isChinese({ lines }: Page): boolean {
  let han = 0;
  let chars = 0;
  for (const line of lines) {
    han += line.text.match(HAN)?.length ?? 0;
    chars += line.chars;
    if (han >= ENOUGH && han >= chars * 0.5) return true;
  }
  return han >= chars * SHARE;
}
