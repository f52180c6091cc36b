/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
/** Leaves room for a folder and a number within the 255 bytes that file systems give a name. */
const MAX_BYTES = 180;

/**
 * A file name that every file system takes and that shows what it is: no path parts, no control or direction characters,
 * at most 180 bytes of UTF-8, the extension whole.
 * @param title any text; `fallback` stands in when nothing of it is left
 * @param extension without the dot; may be empty
 */
export function fileName(title: string, extension: string, fallback = 'clip'): string {
  const clean = tidy(title) || tidy(fallback) || 'clip';
  const end = extension ? `.${tidy(extension).replaceAll('.', '')}` : '';
  const cut = trimEnds(truncate(clean, MAX_BYTES - bytes(end)));
  return `${DEVICE.test(cut) ? `_${cut}` : cut}${end}`;
}

function tidy(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    // Control characters, invisible ones that turn the direction or join, and halves of characters.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\\/:*?"<>|]+/g, '_');
  return trimEnds(plain);
}

/** A leading dot hides a file, a trailing dot or space is lost on Windows. */
const trimEnds = (text: string): string => text.replace(/^[.\s]+|[.\s]+$/gu, '');

const bytes = (text: string): number => new TextEncoder().encode(text).length;

function truncate(text: string, limit: number): string {
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += bytes(character);
    if (length > limit) break;
    kept += character;
  }
  return kept;
}
