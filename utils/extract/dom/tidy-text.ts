/** Characters that show nothing (zero width space and joiners, byte order mark, soft hyphen), control characters, and those that turn the direction of what follows. */
const INVISIBLE = /[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u200B-\u200D\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** White space of every kind (U+3000 and no-break spaces too) to one space, ends trimmed: for reading a line, never for the body. */
export const tidyText = (text: string): string => text.replace(INVISIBLE, '').replace(/[\s\u00A0\u3000]+/g, ' ').trim();

/** As {@link tidyText}, with a tab where the space is wide: two no-break or full-width spaces and more, or a tab put there. */
export const gapText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/[\s\u00A0\u3000]+/g, (space) => (space.length > 1 && (space.includes('\t\t') || space.replace(/[^\u00A0\u3000]/g, '').length > 1) ? '\t' : ' '))
    .trim();

const NOTHING_SHOWN = new RegExp(`(?:${INVISIBLE.source}|[\\s\\u00A0\\u3000])+`, 'g');

/** Without any white space: for comparing. */
export const squeeze = (text: string): string => text.replace(NOTHING_SHOWN, '');

/** Number of characters without white space. */
export const countChars = (text: string): number => squeeze(text).length;

const known = new Map<string, string>();
/** Texts whose likeness is remembered: titles and names are compared with the same lines over and over. */
const REMEMBERED = 5_000;

/** For comparing titles and names: white space, quotes and the width of punctuation do not count. */
export function likeness(text: string): string {
  let key = known.get(text);
  if (key !== undefined) return key;
  key = squeeze(text)
    .normalize('NFKC')
    .replace(/["'“”‘’《》〈〉「」『』·•.,:;!?()〔〕\[\]【】—–\-_~、，。；：！？…]/g, '')
    .toLowerCase();
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, key);
  return key;
}
