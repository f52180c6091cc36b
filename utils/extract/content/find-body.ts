import type { Frame } from '../lines/frame';
import type { Page } from '../lines/line';
import { bestElement, runningSums } from './best-element';
import { judge } from './judge';
import { readabilityRegion } from './readability';
import type { Region } from './region';
import { signatureRegions } from './signatures';
import { valueLines } from './value-lines';

/** Step 4. The region that is the article: every candidate against the same evidence. */
export function findBody(page: Page, frame: Frame): Region | undefined {
  const sums = runningSums(valueLines(page, frame));
  const regions = [...signatureRegions(page), bestElement(page, sums), readabilityRegion(page)].filter((region): region is Region => region !== undefined);
  return judge(page, regions, sums);
}
