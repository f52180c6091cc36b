import type { Work } from '../dom/in-slices';
import type { Page } from '../lines/line';
import type { Found } from '../metadata/found';
import type { Metadata } from '../metadata/read-metadata';
import { bestElement, runningSums } from './best-element';
import { isOpen, judge } from './judge';
import { isChinese } from './is-chinese';
import { readabilityRegion, readabilityText } from './readability';
import type { Region } from './region';
import { signatureRegions } from './signatures';
import { valueLines } from './value-lines';

/** Step 4. The region that is the article: every candidate against the same evidence; Readability, the dearest voice, is heard only where it could turn the verdict. A page in another language is its alone. */
export function* findBody(page: Page, { frame, found }: Metadata): Work<Region | undefined> {
  const foreign = (yield* isChinese(page)) ? undefined : readabilityText(page, { title: told(found, 'title') ?? page.document.title, byline: told(found, 'authors') });
  if (foreign) return foreign;
  const sums = runningSums(yield* valueLines(page, frame));
  yield;
  const dense = yield* bestElement(page, sums);
  const regions = dense ? [...signatureRegions(page), dense] : signatureRegions(page);
  yield;
  const heard = isOpen(page, regions, sums) ? readabilityRegion(page) : undefined;
  yield;
  return judge(page, heard ? [...regions, heard] : regions, sums);
}

/** A field by the page's own data. */
const told = (found: readonly Found[], name: 'title' | 'authors'): string | undefined => {
  const one = found.find(({ field, origin }) => field === name && /^(meta|jsonLd|openGraph)$/.test(origin));
  return one && String(one.value);
};
