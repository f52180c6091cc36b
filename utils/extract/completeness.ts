import type { Completeness, DraftFile, Tally } from '../article/draft';
import { absolute, isAttachment } from './assets/attachments';
import { isPicture } from './assets/images';
import type { Region } from './content/region';
import type { Selection } from './content/select-lines';
import { countChars, squeeze } from './dom/tidy-text';
import type { Page } from './lines/line';
import { type OutNode, outNodes } from './normalise/out-node';

/**
 * Step 7. What the judged region shows against what the body holds. What went as chrome for a named reason does not count
 * as found; what went for its place alone does.
 */
export function measureCompleteness(page: Page, region: Region, selection: Selection, body: OutNode, text: string, files: readonly DraftFile[]): Completeness {
  let found = 0;
  const images = new Set<string>();
  const links = new Set<string>();
  const counted: number[] = [];
  const indexes = new Set<number>(selection.kept);
  for (let i = region.from; i < region.to; i++) if (!selection.removed.has(i) || selection.removed.get(i) === 'afterEnd') indexes.add(i);
  for (const i of [...indexes].sort((a, b) => a - b)) {
    const line = page.lines[i]!;
    found += line.chars;
    if (line.chars > 0) counted.push(i);
    for (const image of line.images) if (isPicture(image, page.base)) images.add(image.getAttribute('src') ?? '');
    for (const link of line.links) if (isAttachment(link, page.base)) links.add(absolute(link.getAttribute('href'), page.base)?.href ?? '');
  }
  const tables = new Set<Element>();
  for (const i of indexes) {
    const table = page.lines[i]!.cell?.closest('table');
    if (table && isDataTable(table)) tables.add(table);
  }
  const kept = countChars(text);
  const plain = squeeze(text);
  const edge = (index: number | undefined): boolean => index === undefined || plain.includes(squeeze(page.lines[index]!.text));
  const result = {
    text: { found: Math.max(found, kept), kept },
    tables: tally(tables.size, outNodes(body).filter(({ tag }) => tag === 'table').length),
    images: tally(images.size, files.filter(({ role }) => role === 'image').length),
    attachments: tally(links.size, files.filter(({ role }) => role === 'attachment').length),
    firstKept: edge(counted[0]),
    lastKept: edge(counted.at(-1)),
  };
  return { ...result, verdict: verdict(result) };
}

const tally = (found: number, kept: number): Tally => ({ found: Math.max(found, kept), kept });

const isDataTable = (table: HTMLTableElement): boolean => table.rows.length >= 2 && [...table.rows].some((row) => row.cells.length >= 2) && !table.querySelector('table');

function verdict({ text, tables, images, attachments, firstKept, lastKept }: Omit<Completeness, 'verdict'>): Completeness['verdict'] {
  const lost = [tables, images, attachments].some(({ found, kept }) => kept < found);
  if (text.kept < text.found * 0.9) return 'partial';
  return lost || !firstKept || !lastKept || text.kept < text.found * 0.98 ? 'doubtful' : 'whole';
}
