import type { ExtractionStep, RemovedBlock } from '../article/draft';
import type { Region } from './content/region';
import type { Selection } from './content/select-lines';
import { STRIDE, type Work } from './dom/in-slices';
import { anchorOf } from './dom/anchor';
import { type Page, isPlain } from './lines/line';
import { writeHtml } from './writer';

/** Reasons of the lines that are fields of the head. */
const HEAD = /^(title|head|labelLine|kicker|subtitle|byline|bareDate)$/;

const stepOf = (reason: string): ExtractionStep => (HEAD.test(reason) ? 'metadata' : reason === 'titleRepeated' ? 'normalise' : 'prune');

const BESIDE = { reason: 'outside' };
/** Lines after the region that are looked at. */
const REACH = 40;

/** Words beside the region that nothing takes for the page's own: what the region may have missed. */
function* outside({ lines }: Page, region: Region): Generator<number> {
  const title = lines.findIndex(({ field }) => field === 'title');
  for (const line of [...(title < 0 ? [] : lines.slice(title, region.from)), ...lines.slice(region.to, region.to + REACH)]) {
    if (line.rule?.ends && line.index >= region.to) return;
    if (isPlain(line) && line.chars > 0 && line.linkChars * 2 < line.chars) yield line.index;
  }
}

/** What went from the region and stands beside it, line by line, so that it can be shown and put back; neighbours of one reason are one block. */
export function* describeRemoved(page: Page, region: Region | undefined, selection: Selection): Work<RemovedBlock[]> {
  const out: RemovedBlock[] = [];
  let last = -2;
  yield;
  const kept = [...selection.kept].sort((a, b) => a - b);
  let done = 0;
  let at = 0;
  const gone = new Map(selection.removed);
  for (const index of region ? outside(page, region) : []) if (!selection.kept.has(index) && !gone.has(index)) gone.set(index, BESIDE.reason);
  for (const [index, reason] of [...gone].sort(([a], [b]) => a - b)) {
    if (index % STRIDE === 0) yield;
    const line = page.lines[index]!;
    if (line.text === '') continue;
    for (; done < kept.length && kept[done]! < index; done++) at += page.lines[kept[done]!]!.chars;
    const html = writeHtml([{ tag: 'p', attrs: {}, kids: [line.text] }]);
    const before = out.at(-1);
    if (before?.reason === reason && index === last + 1) {
      before.html += html;
      before.text += `\n${line.text}`;
    } else out.push({ step: stepOf(reason), reason, html, text: line.text, anchor: anchorOf(line.nodes[0]!), at });
    last = index;
  }
  return out;
}
