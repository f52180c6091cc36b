import type { TextPart } from './text-part';

/** One paragraph of either text, with what of it changed. */
export interface ComparedParagraph {
  parts: TextPart[];
  changed: boolean;
}

/** Stands for a line break that came or went, which would else be nothing to see. */
const BREAK = '↵';

/** Parts of two texts by paragraphs, in order, empty lines left out. */
export function paragraphsOf(parts: readonly TextPart[]): ComparedParagraph[] {
  const paragraphs: ComparedParagraph[] = [];
  let line: TextPart[] = [];
  const close = (): void => {
    if (line.length > 0) paragraphs.push({ parts: line, changed: line.some(({ kind }) => kind !== 'same') });
    line = [];
  };
  for (const { kind, text } of parts) {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) {
        // A break that alone came or went within a line that stays.
        const other = line.length > 0 && line.every((part) => part.kind !== kind);
        if (kind !== 'same' && other) line.push({ kind, text: BREAK });
        close();
      }
      if (piece !== '') line.push({ kind, text: piece });
    });
  }
  close();
  return paragraphs;
}
