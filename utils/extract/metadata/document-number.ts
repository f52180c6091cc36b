import { squeeze } from '../dom/tidy-text';

const OPEN = '[〔［\\[【（(﹝〈{｛]';
const CLOSE = '[〕］\\]】）)﹞〉}｝]';
/** Full-width figures too, as issued. */
const D = '[\\d０-９]';
const YEAR = '(?:19|20|１９|２０)[\\d０-９]{2}';
const NUMBER = new RegExp(`[\\u4E00-\\u9FFFA-Za-z·、]{1,24}(?:${OPEN}${YEAR}${CLOSE}|${YEAR}年)\\s*第?\\s*${D}{1,5}(?:[－\\-—]${D}{1,4})?\\s*号`);
const ORDER = /[\u4E00-\u9FFF]{0,20}(?:令|公告)(?:第?[\d一二三四五六七八九十百]{1,5}号|[（(](?:(?:19|20)\d{2}年)?第[\d一二三四五六七八九十百]{1,5}号[）)])|(?:[\u4E00-\u9FFF]{2,24}公告)?(?:19|20)\d{2}年第\d{1,4}号/;
const WHOLE = new RegExp(`^[（(]?(?:${NUMBER.source}|${ORDER.source})[）)]?$`);

/** What a title before the mark of the agency ends with. */
const TITLE = new RegExp(`^.*(?:[通公]告|通[知报]|决定|意见|方案|办法|批复|规定|细则|规划)(?=[^〔［\\[（(]{1,10}${OPEN})`);

/** A 文号 in `text` as issued but for white space: 国办发〔2017〕47号, 国令第707号; undefined when there is none. */
export function findDocumentNumber(text: string): string | undefined {
  const tight = squeeze(text);
  const match = NUMBER.exec(tight) ?? ORDER.exec(tight);
  return match?.[0].replace(TITLE, '');
}

/** True when the line is a 文号 and nothing else. */
export const isDocumentNumber = (text: string): boolean => text.includes('号') && WHOLE.test(squeeze(text));
