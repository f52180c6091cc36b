/** The parts of a 文号. */
export interface DocumentNumber {
  /** 机关代字, or the body and kind of an order or announcement: 苏政发, 省政府令; empty for a bare 第12号. */
  mark: string;
  /** Four digits; undefined where an order has none. */
  year: number | undefined;
  serial: number;
  /** Which part of a number that was issued several times: 2 of `12－2号`. */
  part: number | undefined;
}

const DIGITS = '〇一二三四五六七八九';
const YEARED = /^(.*?)[[〔［【（(﹝]((?:19|20)\d\d)[\]〕］】）)﹞]第?(\d{1,5})(?:[－\-—](\d{1,4}))?号$/;
const YEAR_FIRST = /^(.*?)((?:19|20)\d\d)年第?(\d{1,5})号(公告|令)?$/;
const ORDER = /^(.*?)[（(]?第?(\d{1,5}|[〇零一二三四五六七八九十百]{1,6})号[）)]?$/;

/**
 * Parts of a 文号 in any of its forms: `苏政发〔2023〕12号` with any brackets, `2026年第12号`, `省政府令第57号`, `令（第五十七号）`. Two that
 * are equal part by part are the same document.
 * @returns undefined for a text that is none
 */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const tight = text.replace(/[\s\u00A0\u3000]+/g, '');
  const yeared = YEARED.exec(tight);
  if (yeared) return { mark: yeared[1]!, year: Number(yeared[2]), serial: Number(yeared[3]), part: yeared[4] ? Number(yeared[4]) : undefined };
  const first = YEAR_FIRST.exec(tight);
  if (first) return { mark: first[1]! + (first[4] ?? ''), year: Number(first[2]), serial: Number(first[3]), part: undefined };
  const [found, mark = '', serial = ''] = ORDER.exec(tight) ?? [];
  if (!found || mark.length > 30 || !/^$|(令|公告|通告|决定)$/.test(mark)) return undefined;
  const number = /^\d/.test(serial) ? Number(serial) : numeral(serial);
  return number > 0 ? { mark, year: undefined, serial: number, part: undefined } : undefined;
}

/** `五十七` -> 57, `一百零三` -> 103, `一二` -> 12 */
function numeral(text: string): number {
  const plain = text.replaceAll('零', '〇');
  if (!/[十百]/.test(plain)) return Number([...plain].map((one) => DIGITS.indexOf(one)).join(''));
  let sum = 0;
  let digit = 0;
  for (const one of plain) {
    const unit = one === '百' ? 100 : one === '十' ? 10 : 0;
    if (unit === 0) digit = DIGITS.indexOf(one);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}
