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

/**
 * Step 4. The region that is the article: every candidate against the same evidence; Readability, the dearest voice, is heard only where it could turn
 * the verdict. A page in another language is its alone.
 */
export async function findBody(page: Page, { frame, found }: Metadata, hear: Hear, slowly: Slowly): Promise<Region | undefined> {
  if (!(await slowly(isChinese(page)))) {
    const region = (await hear())?.text(page, { title: told(found, 'title') ?? page.document.title, byline: told(found, 'authors') });
    if (region) return region;
  }
  const { regions, sums } = await slowly(candidates(page, frame));
  const heard = isOpen(page, regions, sums) ? (await hear())?.region(page) : undefined;
  return judge(page, heard ? [...regions, heard] : regions, sums);
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
