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
  parts.forEach(({ kind, text }, n) => {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) {
        const within = line.length > 0 && line.every((part) => part.kind !== kind) && lineGoesOn(parts, n);
        if (kind !== 'same' && within) line.push({ kind, text: BREAK });
        close();
      }
      if (piece !== '') line.push({ kind, text: piece });
    });
  });
  close();
  return paragraphs;
}

/** Whether what stayed goes on in the same line behind a change: only then did a break split or join it; else whole paragraphs came or went. */
function lineGoesOn(parts: readonly TextPart[], change: number): boolean {
  let next = change + 1;
  while (next < parts.length && parts[next]!.kind !== 'same') next++;
  return next < parts.length && !parts[next]!.text.startsWith('\n');
}
