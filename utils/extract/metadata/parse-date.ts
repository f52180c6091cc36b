export interface FoundDate {
  /** YYYY-MM-DD in China time. */
  day: string;
  /** ISO 8601 with +08:00, when a time of day stands with it. */
  at?: string;
}

/** No date is without a digit or 年. */
const ANY = /[\d年]/;
const NUMERALS = '零一二三四五六七八九';
/** A year in Chinese numerals: for its 〇 people type what looks like it, a letter (Cyrillic too), a digit, a large circle. */
export const CHINESE_YEAR = '[〇○◯0OoОо零一二三四五六七八九]{4}';
const CHINESE = new RegExp(`(${CHINESE_YEAR})年([元一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日`);
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:?\d\d)/;
const YEAR = '((?:19|20)\\d\\d)';
const MONTH = '(1[0-2]|0?[1-9])';
const DAY = '(3[01]|[12]\\d|0?[1-9])';
/** `2005.08.2605:39` is two spans without a space; `2024 05/09` has its year apart; `20240509` has no signs. */
const DATE = new RegExp(`(?<!\\d)${YEAR}\\s*(?:[年\\-/.–]\\s*|\\s(?=\\d+/))${MONTH}\\s*[月\\-/.–]\\s*${DAY}(?!\\d{3})日?|(?<!\\d)${YEAR}(\\d\\d)(\\d\\d)(?!\\d)`);
/** `21 2024年02月`: a calendar leaf, the day set large above year and month. */
const LEAF = new RegExp(`^${DAY}\\s+${YEAR}[年\\-/.]${MONTH}月?$`);
const TIME = /^(?:[\s,，]|T|日|北京时间|星期.|[(（].{1,3}[)）])*(下午|PM)?(?:上午|AM)?\s*(\d{1,2})[:时点](\d\d)(?:[:分](\d\d))?/i;

/** First date in `text`, read as China time; undefined when there is none or it does not exist in the calendar. */
export function parseDate(text: string): FoundDate | undefined {
  const western = text.trim().normalize('NFKC');
  if (!ANY.test(western)) return undefined;
  const plain = western
    .replace(/\u2236/g, ':')
    .replace(CHINESE, (_, year: string, month: string, day: string) => `${[...year].map(digit).join('')}年${count(month)}月${count(day)}日`);
  const instant = plain.includes('T') ? INSTANT.exec(plain) : null;
  if (instant) return fromInstant(Date.parse(instant[0].replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
  if (/^1\d{12}$/.test(plain)) return fromInstant(Number(plain));
  const leaf = LEAF.exec(plain);
  if (leaf) return make(leaf[2]!, leaf[3]!, leaf[1]!, '');
  const date = DATE.exec(plain);
  return date ? make((date[1] ?? date[4])!, (date[2] ?? date[5])!, (date[3] ?? date[6])!, plain.slice(date.index + date[0].length)) : undefined;
}

const digit = (numeral: string): number => Math.max(0, NUMERALS.indexOf(numeral === '元' ? '一' : numeral));

/** `二十一` -> 21 */
function count(numerals: string): number {
  const [tens, ones] = numerals.split('十');
  return ones === undefined ? digit(tens!) : (tens === '' ? 1 : digit(tens!)) * 10 + (ones === '' ? 0 : digit(ones));
}

function make(year: string, month: string, date: string, rest: string): FoundDate | undefined {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const check = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(check.getTime()) || check.toISOString().slice(0, 10) !== day) return undefined;
  const [found, afternoon, hours = '', minutes, seconds = '00'] = TIME.exec(rest) ?? [];
  const hour = Number(hours) + (afternoon && Number(hours) < 12 ? 12 : 0);
  return !found || hour > 23 || Number(minutes) > 59 ? { day } : { day, at: `${day}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}+08:00` };
}

/** Undefined for a moment that is none (`0000-00-00T00:00:00Z`), or that a program puts for none (`0001-01-01T00:00:00Z`). */
function fromInstant(ms: number): FoundDate | undefined {
  const china = Number.isNaN(ms) ? '' : new Date(ms + 8 * 3_600_000).toISOString();
  return /^(19|20)/.test(china) ? { day: china.slice(0, 10), at: `${china.slice(0, 19)}+08:00` } : undefined;
}
