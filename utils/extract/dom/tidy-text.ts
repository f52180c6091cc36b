/** Characters that show nothing (zero width space and joiners, byte order mark, soft hyphen), control characters, and those that turn the direction of what follows. */
const INVISIBLE = /[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u200B-\u200D\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

const UNTIDY = new RegExp(`${INVISIBLE.source}|\\s`);
const WIDE = new RegExp(`[\u00A0\u3000]|\t${INVISIBLE.source}*\t`);

/** White space of every kind (U+3000 and no-break spaces too) to one space, ends trimmed: for reading a line, never for the body. */
export function tidyText(text: string): string {
  const trimmed = text.trim();
  return UNTIDY.test(trimmed) ? trimmed.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim() : trimmed;
}

/** As {@link tidyText}, with a tab where the space is wide: two no-break or full-width spaces and more, or a tab put there. */
export function gapText(text: string): string {
  const trimmed = text.trim();
  if (!WIDE.test(trimmed)) return tidyText(trimmed);
  return trimmed
    .replace(INVISIBLE, '')
    .replace(/\s+/g, (space) => (space.length > 1 && (space.includes('\t\t') || space.replace(/[^\u00A0\u3000]/g, '').length > 1) ? '\t' : ' '))
    .trim();
}

const NOTHING_SHOWN = new RegExp(`(?:${INVISIBLE.source}|\\s)+`, 'g');

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
  // Most lines of a page are words of a menu, which have nothing of all that.
  key = /^[\u4E00-\u9FFF\da-z]*$/.test(text)
    ? text
    : squeeze(text)
        .normalize('NFKC')
        .replace(/["'“”‘’《》〈〉「」『』·•.,:;!?()〔〕\[\]【】—–\-_~、，。；：！？…]/g, '')
        .toLowerCase();
  if (known.size >= REMEMBERED) known.clear();
  known.set(text, key);
  return key;
}
