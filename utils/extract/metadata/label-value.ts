import { parseDocumentNumber } from '../../article/parse-document-number';
import { squeeze } from '../dom/tidy-text';
import { cleanSource } from './clean-source';
import { dateFields } from './date-fields';
import { findDocumentNumber } from './document-number';
import type { Found } from './found';
import { isBestLabel, type LabelKind } from './labels';
import { parseDate } from './parse-date';
import { parsePeople } from './people';
import { splitWords } from './split-words';

/** How far a header table is trusted, and a label line. */
export const TABLE_SURE = 0.9;
export const LINE_SURE = 0.88;

/** What portals print where there is nothing. */
const NOTHING = /^([-—–_/／\\*·.\s]*|暂?无|null|undefined|空|N\/?A)$/i;

/**
 * The fields that the value of a label tells; empty for what is no value of its kind.
 * @param at where it stands: a header table is trusted a little more than a line
 * @param sure how far the place is trusted, where it is another place than these two
 */
export function labelValue(kind: LabelKind, label: string, value: string, at: { table: boolean; line: number }, sure?: number): Found[] {
  const { table, line } = at;
  const origin = table ? 'headerTable' : 'labelLine';
  const confidence = sure ?? (table ? TABLE_SURE : LINE_SURE);
  const from = { origin, confidence, line, ...(!isBestLabel(kind, label) && { vague: true }) } as const;
  if (NOTHING.test(value)) return [];
  const text = (field: 'title' | 'validity' | 'issuingBody' | 'topic' | 'column', least: number, most: number): Found[] =>
    value.length >= least && value.length <= most && !value.includes('。') ? [{ field, value, ...from }] : [];
  switch (kind) {
    case 'publishedOn':
      // `公示时间：2月27日至3月5日`: a term.
      return isTerm(value) ? [] : dateFields(value, origin, confidence, { line });
    case 'updatedOn':
      return dateFields(value, origin, /[复结]/.test(label) ? 0.6 : 0.74, { line, updated: true });
    case 'writtenOn':
    case 'effectiveOn': {
      const day = parseDate(value)?.day;
      // 生成日期 is as often the day on which it was entered.
      return day ? [{ field: kind, value: day, ...from, ...(label.startsWith('生') && kind === 'writtenOn' && { confidence: 0.6 }) }] : [];
    }
    case 'expiresOn':
      return term(value).map(([field, day]) => ({ field, value: day, ...from }));
    case 'source': {
      const name = cleanSource(value);
      return name ? [{ field: kind, value: name, ...from }] : [];
    }
    case 'authors':
    case 'editors':
    case 'keywords': {
      const list = kind === 'keywords' ? splitWords(value) : parsePeople(value, true);
      return list.length > 0 ? [{ field: kind, value: list, ...from }] : [];
    }
    case 'documentNumber': {
      const number = squeeze(value);
      const known = findDocumentNumber(number) !== undefined || (table && parseDocumentNumber(number) !== undefined);
      return /[\d０-９]|第.+号/.test(number) && number.length <= 60 ? [{ field: kind, value: number, ...from, confidence: known ? confidence : 0.6 }] : [];
    }
    case 'indexNumber':
      return /^(?=.*\d)[\w\-/.:：〔〕[\]()（）\u4E00-\u9FFF ]{4,60}$/.test(value) ? [{ field: kind, value: squeeze(value), ...from }] : [];
    case 'title':
      return table ? text(kind, 4, 200) : [];
    case 'issuingBody':
      return /\d{5}/.test(value) ? [] : text(kind, 2, 80);
    case 'validity': {
      // `状态：已结束` is that of a survey.
      const plain = value.replace(/^[[【]|[\]】]$/g, '');
      const validity = { 是: '有效', 否: '失效' }[plain];
      return validity || /效|废|修[改订]|[施试现执暂]行|[终停]止/.test(plain) ? [{ field: kind, value: (validity ?? plain).slice(0, 20), ...from }] : [];
    }
    case 'topic':
    case 'column':
      return text(kind, 2, 60);
    case 'other':
      return [];
  }
}

/** `2月27日至3月5日`: from one day to another; a dash alone may part a day from what is said next. */
export const isTerm = (value: string): boolean => /\d[日\s]*(至|到|~|～|(—+|(?<=日\s*)[-–―－])\s*\d)/.test(value);

/** `2026-05-01至2031-04-30`, `2031-04-30`, `自2026年5月1日起`: when it begins and ends; a number of years is neither. */
function term(value: string): ['effectiveOn' | 'expiresOn', string][] {
  const [first, second] = value.split(/至|到|—|–|―|－|~|～|-(?=\s*(?:19|20)\d\d)/);
  const [begin, end] = [first && parseDate(first)?.day, second && parseDate(second)?.day];
  if (begin && end) return [['effectiveOn', begin], ['expiresOn', end]];
  const only = begin ?? end;
  return only ? [[/起/.test(value) && !end ? 'effectiveOn' : 'expiresOn', only]] : [];
}
