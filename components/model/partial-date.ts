import { parseDate } from './parse-date';

/** A year, month or day as people write it, as YYYY, YYYY-MM or YYYY-MM-DD; undefined when it is none. */
export function partialDate(text: string): string | undefined {
  const plain = text.replace(/\s/g, '');
  if (/^\d{4}年?$/.test(plain)) return plain.slice(0, 4);
  const [, year, month] = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(plain) ?? [];
  if (year === undefined) return parseDate(plain);
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month!.padStart(2, '0')}` : undefined;
}
