// @ts-check

/** White space as one space. @param {string} text */
export const squeeze = (text) => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
/** Without white space. @param {string} text */
export const bare = (text) => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '');

const LABEL =
  /^[[【(（〔\s]*(?:信息来源|文章来源|稿件来源|本文来源|来源于|来源|文章作者|作者|记者|责任编辑|责编|编辑|撰稿|选稿|发布机构)\s*[:：]?\s*/u;

/**
 * The value of a line such as 来源：…, without its label and brackets.
 * @param {string} text
 */
export const unlabelled = (text) => squeeze(text).replace(LABEL, '').replace(/[\]】)）〕]+$/u, '').trim();

/**
 * The people in one string. A two-character name that a portal spread out (方 敏) is one name.
 * @param {string} text
 */
export const people = (text) =>
  unlabelled(text)
    .replace(/(?<![\p{L}])(\p{Script=Han})[ \u3000](\p{Script=Han})(?![\p{L}])/gu, '$1$2')
    .split(/[\s、，,;；/|]+/u)
    .filter(Boolean);

/**
 * Calendar day in China of a date in any of the forms that engines give.
 * @param {string | null | undefined} text
 * @returns {string | null} YYYY-MM-DD
 */
export function chinaDay(text) {
  if (!text) return null;
  if (/T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(text.trim())) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  const [, year, month, day] = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
