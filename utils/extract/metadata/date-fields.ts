import type { Origin } from '../../article/field';
import type { Found } from './found';
import { parseDate } from './parse-date';

/** Day and time of publication as `text` tells them. Midnight is how templates fill in a missing time: no time. */
export function dateFields(text: string, origin: Origin, confidence: number, more: { line?: number; updated?: boolean } = {}): Found[] {
  const date = parseDate(text);
  if (!date) return [];
  const out: Found[] = [{ field: 'publishedOn', value: date.day, origin, confidence, ...more }];
  if (date.at && !date.at.includes('T00:00:00')) out.push({ field: 'publishedAt', value: date.at, origin, confidence, ...more });
  return out;
}
