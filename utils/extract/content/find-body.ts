import type { Slowly, Work } from '../dom/in-slices';
import type { Page } from '../lines/line';
import type { Found } from '../metadata/found';
import type { Metadata } from '../metadata/read-metadata';
import { bestElement, runningSums } from './best-element';
import { isOpen, judge } from './judge';
import { isChinese } from './is-chinese';
import type { Readers } from './readability';
import type { Region } from './region';
import { signatureRegions } from './signatures';
import { valueLines } from './value-lines';

/** Brings Readability where it is asked for; undefined where there is none. */
export type Hear = () => Promise<Readers | undefined>;

/** Elements above which Readability holds the page for seconds. */
const MOST_ELEMENTS = 20_000;
/** It walks up from every element: below tags that nothing closes it would be at it for seconds too. */
const DEEPEST = 200;

/**
 * Step 4. The region that is the article: every candidate against the same evidence; Readability, the dearest voice, is heard only where it could turn
 * the verdict, and on a page beyond its measure of what is chosen alone. A page in another language is its alone.
 */
export async function findBody(page: Page, { frame, found }: Metadata, hear: Hear, slowly: Slowly): Promise<Region | undefined> {
  const { depth, body } = page;
  const fits = (element: Element): boolean => depth <= DEEPEST && element.getElementsByTagName('*').length <= MOST_ELEMENTS;
  const read = async (root: Element): Promise<Region | undefined> => (await hear())?.text(page, root, { title: told(found, 'title') ?? page.title, byline: told(found, 'authors') });

  const foreign = !(await slowly(isChinese(page)));
  const whole = fits(body);
  const all = foreign && whole ? await read(body) : undefined;
  if (all) return all;
  const { regions, sums } = await slowly(candidates(page, frame));
  const best = judge(page, regions, sums);
  if (!best || (!whole && !fits(best.element))) return best;
  if (foreign && !whole) return (await read(best.element)) ?? best;
  const heard = isOpen(page, regions, sums) ? (await hear())?.region(page, whole ? body : best.element) : undefined;
  return heard ? judge(page, [...regions, heard], sums) : best;
}

function* candidates(page: Page, frame: Metadata['frame']): Work<{ regions: readonly Region[]; sums: number[] }> {
  const sums = runningSums(yield* valueLines(page, frame));
  yield;
  const dense = yield* bestElement(page, sums);
  const signed = signatureRegions(page);
  return { regions: dense ? [...signed, dense] : signed, sums };
}

/** A field by the page's own data. */
const told = (found: readonly Found[], name: 'title' | 'authors'): string | undefined => {
  const one = found.find(({ field, origin }) => field === name && /^(meta|jsonLd|openGraph)$/.test(origin));
  return one && String(one.value);
};
