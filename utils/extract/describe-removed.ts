import type { ExtractionStep, RemovedBlock } from '../article/draft';
import type { Selection } from './content/select-lines';
import { anchorOf } from './dom/anchor';
import type { Page } from './lines/line';
import { writeHtml } from './writer';

/** Reasons of the lines that are fields of the head. */
const HEAD = /^(title|head|labelLine|kicker|subtitle|byline|bareDate)$/;

const stepOf = (reason: string): ExtractionStep => (HEAD.test(reason) ? 'metadata' : reason === 'titleRepeated' ? 'normalise' : 'prune');

/** What went from the region, line by line, so that it can be shown and put back; neighbours of one reason are one block. */
export function describeRemoved(page: Page, selection: Selection): RemovedBlock[] {
  const out: RemovedBlock[] = [];
  let last = -2;
  for (const [index, reason] of [...selection.removed].sort(([a], [b]) => a - b)) {
    const line = page.lines[index]!;
    if (line.text === '') continue;
    const html = writeHtml([{ tag: 'p', attrs: {}, kids: [line.text] }]);
    const before = out.at(-1);
    if (before?.reason === reason && index === last + 1) {
      before.html += html;
      before.text += `\n${line.text}`;
    } else out.push({ step: stepOf(reason), reason, html, text: line.text, anchor: anchorOf(line.nodes[0]!) });
    last = index;
  }
  return out;
}
