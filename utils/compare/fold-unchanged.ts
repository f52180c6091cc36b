import type { ComparedParagraph } from './paragraphs';

/** Unchanged paragraphs that are shown on either side of a changed one. */
const CONTEXT = 1;

/** What is shown of a comparison: paragraphs, and how many unchanged ones lie between. */
export type Shown = { kind: 'paragraph'; paragraph: ComparedParagraph } | { kind: 'unchanged'; count: number };

/** Leaves out what neither changed nor stands beside a change. */
export function foldUnchanged(paragraphs: readonly ComparedParagraph[]): Shown[] {
  const near = new Uint8Array(paragraphs.length);
  paragraphs.forEach(({ changed }, i) => {
    if (changed) near.fill(1, Math.max(0, i - CONTEXT), i + CONTEXT + 1);
  });
  const shown: Shown[] = [];
  paragraphs.forEach((paragraph, i) => {
    const last = shown.at(-1);
    if (near[i]) shown.push({ kind: 'paragraph', paragraph });
    else if (last?.kind === 'unchanged') last.count++;
    else shown.push({ kind: 'unchanged', count: 1 });
  });
  return shown;
}
