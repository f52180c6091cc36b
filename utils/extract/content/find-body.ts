import type { Chrome } from '../lines/classify';
import type { Frame } from '../lines/frame';
import type { Page } from '../lines/line';
import type { LabelReading } from '../metadata/read-labels';
import { bestElement, runningSums } from './best-element';
import { judge } from './judge';
import { readabilityRegion } from './readability';
import type { Region } from './region';
import { signatureRegions } from './signatures';
import { valueLines } from './value-lines';

export interface Reading {
  chrome: Chrome;
  labels: LabelReading;
  frame: Frame;
  gone: ReadonlyMap<number, string>;
}

/** Step 4. The region that is the article: every candidate against the same evidence. */
export function findBody(page: Page, { chrome, labels, frame, gone }: Reading): Region | undefined {
  const values = valueLines(page, chrome, labels, frame).map((value, index) => (gone.has(index) ? Math.min(value, -6) : value));
  const sums = runningSums(values);
  const regions: Region[] = signatureRegions(page);
  const dense = bestElement(page, sums);
  if (dense) regions.push(dense);
  const read = readabilityRegion(page, chrome);
  if (read) regions.push(read);
  return judge(page, regions, sums);
}
