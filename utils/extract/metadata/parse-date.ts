export interface FoundDate {
  /** YYYY-MM-DD in China time. */
  day: string;
  /** ISO 8601 with +08:00, when a time of day stands with it. */
  at?: string;
}

const DIGITS = '〇一二三四五六七八九';
const TIME = /^\s*(?:[T日,，]|北京时间|星期.|\(.{1,3}\)|（.{1,3}）)?\s*(上午|下午|AM|PM)?\s*([01]?\d|2[0-4])\s*[:：∶﹕时点]\s*([0-5]\d)\s*(?:[:：∶分]\s*([0-5]\d))?/i;
const ISO = /(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})/;
const NUMERIC = /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-/.．－–]|\s(?=\d{1,2}[/-]))\s*(1[0-2]|0?[1-9])\s*(?:月|[-/.．－–])\s*(3[01]|[12]\d|0?[1-9])(?!\d{3})\s*日?/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
const CHINESE = /([〇○Ｏ零一二三四五六七八九]{4})\s*年\s*(十[一二]?|[一二三四五六七八九])\s*月\s*(三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])\s*日/;
/** `21 2024年02月`: a calendar leaf, the day set large above year and month. */
const LEAF = /^(3[01]|[12]\d|0?[1-9])\s+((?:19|20)\d{2})\s*[年\-/.]\s*(1[0-2]|0?[1-9])\s*月?$/;

/** First date in `text`, read as China time; undefined when there is none or it does not exist in the calendar. */
export function parseDate(text: string): FoundDate | undefined {
  const plain = text.normalize('NFKC').replace(/[\u2236\uFE55]/g, ':');
  const iso = ISO.exec(plain);
  if (iso) return fromInstant(Date.parse(plain.slice(iso.index, iso.index + iso[0].length).replace(/\s/g, '').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')));
  if (/^\s*1\d{12}\s*$/.test(plain)) return fromInstant(Number(plain));
  const leaf = LEAF.exec(plain.trim());
  if (leaf) return make(leaf[2]!, leaf[3]!, leaf[1]!, '');
  const numeric = NUMERIC.exec(plain);
  if (numeric) {
    // `2005.08.2605:39`: two spans without a space; the day has two digits then.
    return make(numeric[1]!, numeric[2]!, numeric[3]!, plain.slice(numeric.index + numeric[0].length));
  }
  const chinese = CHINESE.exec(text.normalize('NFC'));
  if (chinese) {
    const year = [...chinese[1]!].map((c) => (/[○Ｏ零]/.test(c) ? 0 : DIGITS.indexOf(c))).join('');
    return make(year, String(number(chinese[2]!)), String(number(chinese[3]!)), '');
  }
  const compact = COMPACT.exec(plain);
  return compact ? make(compact[1]!, compact[2]!, compact[3]!, '') : undefined;
}

function number(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  const ten = tens === undefined ? 0 : tens === '' ? 10 : DIGITS.indexOf(tens) * 10;
  return ten + (ones ? DIGITS.indexOf(ones) : 0);
}

function make(year: string, month: string, day: string, rest: string): FoundDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const check = new Date(Date.UTC(y, m - 1, d));
  if (check.getUTCMonth() !== m - 1 || check.getUTCDate() !== d) return undefined;
  const iso = `${y}-${pad(m)}-${pad(d)}`;
  const time = TIME.exec(rest);
  if (!time) return { day: iso };
  let hour = Number(time[2]);
  if (/下午|PM/i.test(time[1] ?? '') && hour < 12) hour += 12;
  return hour > 23 ? { day: iso } : { day: iso, at: `${iso}T${pad(hour)}:${time[3]}:${time[4] ?? '00'}+08:00` };
}

function fromInstant(ms: number): FoundDate | undefined {
  if (!Number.isFinite(ms)) return undefined;
  const china = new Date(ms + 8 * 3_600_000).toISOString();
  return { day: china.slice(0, 10), at: `${china.slice(0, 19)}+08:00` };
}

const pad = (value: number): string => String(value).padStart(2, '0');
