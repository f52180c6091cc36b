import type { SplitPages } from '../../article/draft';
import { absolute } from '../assets/attachments';
import { STRIDE, type Work } from '../dom/in-slices';
import { tidyText } from '../dom/tidy-text';
import type { Line, Page } from '../lines/line';
import { type Reading, pageReadings } from './page-readings';
import { stepLinks } from './step-links';
import { writtenPager } from './written-pager';

/** 2, [2], 【2】, 第2页 */
const NUMBER = /^[[【(（<|\s]*第?\s*(\d{1,3})\s*页?[\]】)）>|\s]*$/;
const NEXT = /^[[【(（<|\s]*(下一?页|next( page)?)[\]】)）>»|\s]*$/i;
const PREVIOUS = /^[[【(（<«|\s]*(上一?页|prev(ious)?( page)?)[\]】)）>|\s]*$/i;

/** A link of a pager: the number that it shows, or which neighbour it is, and the number in its address. */
interface Step {
  url: string;
  shows: number | 'next' | 'previous';
  raw: number | undefined;
}

/**
 * The other pages of an article that is split over several. Only addresses that differ from the page's own by a page number
 * alone, which agrees with what their links show, so that neither the next article nor the pages of a list are taken for pages
 * of this one.
 */
export function* readPager(page: Page, url: string): Work<SplitPages | undefined> {
  const own = safely(url);
  if (own.length === 0) return undefined;
  const links: { shows: Step['shows']; address: string }[] = [];
  for (const line of page.lines) {
    if (line.index % STRIDE === 0) yield;
    for (const link of stepLinks(line)) links.push(...shownStep(link, page.base));
  }
  const script = writtenPager(page.root, url);
  for (const reading of own) {
    const found = agreed(reading, links.flatMap(({ shows, address }) => safely(address).filter(({ key }) => key === reading.key).map(({ raw }): Step => ({ url: address, shows, raw }))));
    const told = found ?? written(script, reading);
    if (told) {
      for (const line of page.lines) if (isRow(line, page.base, told, url)) line.rule = ROW;
      return told;
    }
  }
  return undefined;
}

/** Made of the pager's own links and what stands between them, it is a pager wherever it stands. */
const ROW = { reason: 'pager', where: 'anywhere' } as const;
const BETWEEN = /^[\d\s|<>«»[\]【】()（）.…:：共第上下首尾末一页]+$/;

function isRow({ text, links }: Line, base: string, { others }: SplitPages, url: string): boolean {
  const known = new Set([url, ...others.map((other) => other.url)]);
  return BETWEEN.test(text) && links.some((link) => known.has(absolute(link.getAttribute('href'), base)?.href ?? ''));
}

function shownStep(link: HTMLAnchorElement, base: string): { shows: Step['shows']; address: string }[] {
  const text = tidyText(link.textContent ?? '');
  const shows = NUMBER.exec(text)?.[1] ?? (NEXT.test(text) ? 'next' : PREVIOUS.test(text) ? 'previous' : undefined);
  // Hardly a link of a page is a step: only for these the address is resolved.
  const address = shows === undefined ? undefined : absolute(link.getAttribute('href'), base);
  if (shows === undefined || !address || !/^https?:$/.test(address.protocol)) return [];
  return [{ shows: /^\d/.test(shows) ? Number(shows) : (shows as 'next' | 'previous'), address: address.href.replace(/#.*$/, '') }];
}

const safely = (address: string): Reading[] => {
  try {
    return pageReadings(address);
  } catch {
    return [];
  }
};

/** What the steps tell together; undefined as soon as one contradicts, for then they count something else. */
function agreed({ raw: here }: Reading, steps: readonly Step[]): SplitPages | undefined {
  const forward = steps.filter(({ shows, raw }) => shows === 'next' && raw !== here);
  const numbered = steps.filter((step): step is Step & { shows: number } => typeof step.shows === 'number');
  const shift = shiftOf(here, numbered, forward, steps);
  if (shift === undefined) return undefined;
  const numberOf = (raw: number | undefined): number => (raw === undefined ? 1 : raw + shift);
  const at = numberOf(here);
  if (at < 1 || numbered.some(({ shows, raw }) => numberOf(raw) !== shows) || forward.some(({ raw }) => numberOf(raw) !== at + 1)) return undefined;
  const others = new Map<number, string>();
  for (const { raw, url } of [...numbered, ...steps]) if (numberOf(raw) !== at && !others.has(numberOf(raw))) others.set(numberOf(raw), url);
  return others.size === 0 ? undefined : { at, others: [...others].map(([n, url]) => ({ n, url })).sort((a, b) => a.n - b.n) };
}

/** What is to be added to the number in an address to have that of the page: systems count from 0 or from 1. */
function shiftOf(here: number | undefined, numbered: readonly (Step & { shows: number })[], forward: readonly Step[], steps: readonly Step[]): 0 | 1 | undefined {
  const sure = numbered.find(({ raw }) => raw !== undefined);
  const first = sure ? sure.shows - sure.raw! : here === undefined ? 2 - (forward[0]?.raw ?? 0) : byNeighbour(here, steps);
  return first === 0 || first === 1 ? first : undefined;
}

/** Without numbers a page that has one itself must lead back too: many a site calls the next picture or article its next page. */
function byNeighbour(here: number, steps: readonly Step[]): number | undefined {
  const back = steps.find(({ shows, raw }) => shows === 'previous' && raw !== here);
  if (!back) return undefined;
  return back.raw === undefined ? 2 - here : back.raw === here - 1 ? 0 : undefined;
}

/** The same as a script is told it, where its first page is ours. */
function written(told: ReturnType<typeof writtenPager>, { key, raw }: Reading): SplitPages | undefined {
  if (!told || told.urls[0] !== key || told.index !== (raw ?? 0)) return undefined;
  return { at: told.index + 1, others: told.urls.flatMap((other, i) => (i === told.index ? [] : [{ n: i + 1, url: other }])) };
}
