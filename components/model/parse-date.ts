const FORMS = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** A date as people write it (2026-11-20, 2026/11/20, 2026年11月20日, 20261120) as YYYY-MM-DD; undefined when it is none. */
export function parseDate(text: string): string | undefined {
  const [, year, longMonth, longDay, shortMonth, shortDay] = FORMS.exec(text.replace(/\s/g, '')) ?? [];
  const month = (longMonth ?? shortMonth)?.padStart(2, '0');
  const day = (longDay ?? shortDay)?.padStart(2, '0');
  const date = `${year}-${month}-${day}`;
  // A day that the calendar lacks comes back as another one.
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date;
}
