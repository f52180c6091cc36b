import type { DateRange } from './query';

const DAY = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/**
 * A day, month or year, or from one to another: 2023, 2023-05, 2023年5月, 2023-05-11, 2023-05..2024, 2023至2024, ..2024.
 * Undefined when it is none, or no day of a calendar. @param text folded
 */
export function parseDateRange(text: string): DateRange | undefined {
  const ends = text.split(/\.{2,}|…+|至|~/);
  if (ends.length > 2 || ends.every((end) => end === '')) return undefined;
  const [first = '', second = first] = ends;
  const from = first === '' ? undefined : parseDay(first);
  const to = second === '' ? undefined : parseDay(second);
  if ((first !== '' && !from) || (second !== '' && !to)) return undefined;
  if (from && to && from.first > to.last) return { from: to.first, to: from.last };
  return { ...(from && { from: from.first }), ...(to && { to: to.last }) };
}

/** The first and the last day that a date may mean. */
function parseDay(text: string): { first: string; last: string } | undefined {
  const [, year, month, day] = DAY.exec(text.replace(/[年月/.]/g, '-').replace(/-$|日$/, '')) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const prefix = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return { first: `${prefix}-01`, last: `${prefix}-31` };
  if (Number(day) < 1 || Number(day) > 31) return undefined;
  const date = `${prefix}-${day.padStart(2, '0')}`;
  return { first: date, last: date };
}
