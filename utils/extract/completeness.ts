import type { Completeness, DraftFile, Tally } from '../article/draft';
import { verdictOf } from '../article/verdict-of';
import { imageUrl } from './assets/images';
import { isDataTable } from './content/is-data-table';
import type { Region } from './content/region';
import type { Selection } from './content/select-lines';
import { STRIDE, type Work } from './dom/in-slices';
import { squeeze } from './dom/tidy-text';
import type { Line, Page } from './lines/line';
import { type OutNode, outNodes } from './normalise/out-node';
import { MARKS } from './see/marks';

/**
 * Step 7. What the judged region shows against what the body holds. What went as chrome for a named reason does not count
 * as found; what went for its place alone does. Without a region the reader selected the text, and it is what it is.
 */
export function* measureCompleteness(page: Page, region: Region | undefined, selection: Selection, body: OutNode, text: string, files: readonly DraftFile[]): Work<Completeness> {
  let plain = '';
  for (let from = 0; from < text.length; from += PIECE) {
    yield;
    plain += squeeze(text.slice(from, from + PIECE));
  }
  const own = { text: plain.length, tables: (yield* outNodes(body)).filter(({ tag }) => tag === 'table').length, images: files.filter(({ role }) => role === 'image').length, attachments: files.filter(({ role }) => role === 'attachment').length };
  if (!region) return { text: tally(0, own.text), tables: tally(0, own.tables), images: tally(0, own.images), attachments: tally(0, own.attachments), firstKept: true, lastKept: true, verdict: 'selection' };
  const indexes = new Set([...selection.kept, ...(selection.missed ?? [])]);
  for (let i = region.from; i < region.to; i++) if (!selection.removed.has(i)) indexes.add(i);
  yield;
  const lines = [...indexes].sort((a, b) => a - b).map((index) => page.lines[index]!);
  yield;
  const words = lines.filter(({ chars }) => chars > 0);
  const found = words.reduce((sum, { chars }) => sum + chars, (yield* foldedText(page, region, plain)));
  const images = new Set(lines.flatMap(({ pictures }) => pictures.map((image) => imageUrl(image, page.base) ?? image)));
  const links = new Set([...lines.flatMap((line) => line.files), ...selection.beside].map((link) => link.getAttribute('href')));
  // A table is looked at once, and not for each of its cells.
  const places = new Set<HTMLTableElement>();
  for (const [i, { cell }] of lines.entries()) {
    if (i % STRIDE === 0) yield;
    const table = cell?.closest('table');
    if (table) places.add(table);
  }
  // What places pictures or paragraphs goes, and its content stays.
  const tables = [...places].filter((table) => isDataTable(table) && !table.querySelector('img,p+p'));
  const edge = (line: Line | undefined): boolean => !line || plain.includes(line.tight);
  const result = {
    text: tally(found, own.text),
    tables: tally(tables.length, own.tables),
    images: tally(images.size, own.images),
    attachments: tally(links.size, own.attachments),
    firstKept: edge(words[0]),
    lastKept: edge(words.at(-1)),
  };
  return { ...result, verdict: verdictOf(result) };
}

/** Characters of prose from which on what the page hides is missed, and by how many of its first it is known to stand in the text already. */
const FOLDED = 40;
const KNOWN = 20;

/** Characters of prose in the text's own container that the page shows only when asked: the rest of a long text, the answers to questions. */
function* foldedText({ body }: Page, { element }: Region, plain: string): Work<number> {
  let sum = 0;
  if (element === body) return sum;
  for (const hidden of element.querySelectorAll(`[${MARKS.hidden}]`)) {
    yield;
    const words = squeeze(hidden.textContent ?? '');
    if (words.length >= FOLDED && /。/.test(words) && !plain.includes(words.slice(0, KNOWN)) && !hidden.querySelector('script,style')) sum += words.length;
  }
  return sum;
}

/** Characters that are looked at in one go. */
const PIECE = 100_000;

const tally = (found: number, kept: number): Tally => ({ found: Math.max(found, kept), kept });
