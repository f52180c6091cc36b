import { makeFoldCodes } from './fold-codes';

let codes: Uint16Array | undefined;

/** Units turned into text at once: arguments of a call are limited. */
const PIECE = 8192;

/**
 * A text as it is compared: width, case, brackets 〔［【, quotes, dashes, white space, and traditional characters as simplified
 * ones. One UTF-16 unit for each, so an offset in the folded text is the offset in the original.
 */
export function fold(text: string): string {
  codes ??= makeFoldCodes();
  const units = new Uint16Array(Math.min(text.length, PIECE));
  let folded = '';
  for (let start = 0; start < text.length; start += PIECE) {
    const length = Math.min(PIECE, text.length - start);
    for (let i = 0; i < length; i++) units[i] = codes[text.charCodeAt(start + i)]!;
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}
