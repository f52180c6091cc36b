import type { TextPart } from './text-part';

/** Characters that two changes may have between them and still be read as one: what so little has in common is chance. */
const CHANCE = 2;

/**
 * Parts as a person reads them: neighbours of one kind as one, what was removed before what was added, and a stretch of one or two characters
 * between two changes within a line made part of them. Says the same about both texts as before.
 */
export function tidyParts(parts: readonly TextPart[]): TextPart[] {
  const out: TextPart[] = [];
  let removed = '';
  let added = '';
  const close = (): void => {
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach(({ kind, text }, i) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text.length <= CHANCE && !/\n/.test(text) && removed && added && i + 1 < parts.length) {
      removed += text;
      added += text;
    } else {
      close();
      const last = out.at(-1);
      if (last?.kind === 'same') last.text += text;
      else out.push({ kind, text });
    }
  });
  close();
  return out;
}
