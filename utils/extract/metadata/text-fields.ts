import { tidyText } from '../dom/tidy-text';
import { datedHeading } from '../lines/dated-heading';
import type { Frame } from '../lines/frame';
import type { Line, Page } from '../lines/line';
import { cleanSource } from './clean-source';
import { dateFields } from './date-fields';
import { findDocumentNumber, isDocumentNumber } from './document-number';
import type { Found } from './found';
import { parseDate } from './parse-date';
import { ORGAN } from './organ';

const BODY_NAME = new RegExp(`^([\u4E00-\u9FFF（）()、]{2,40}?${ORGAN})(?=关于|印发|转发|令|公告|批转|决定|的?通[知告])`);

const MOMENT = /(\d{4}\s*[年\-/.]\s*)?\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?\s*(星期.)?\s*(\d{1,2}[:：]\d{2}([:：]\d{2})?)?|https?:\/\/\S+/;
/** How the names of papers, agencies and sites end. */
const MEDIUM = /[报网社]$|新闻|在线|客户端|电视台|杂志|周刊|融媒|传媒/;

/** A column of the site, which is no house. */
const COLUMN = /^(图片|视频|部门|乡镇|基层|政务|工作|时政|综合|本地|热点|最新|要闻|公告|通知)*新闻(动态|资讯|速递|发布|中心|报道)?$/;

/** Names that stand beside a date without a label, each in an element of its own: `2026-05-13 06:16 发布于云溪 临江日报官方账号`. */
function namesBeside(line: Line): string[] {
  const pieces = new Map<Node | null, string>();
  for (const { parentNode, textContent } of line.nodes) pieces.set(parentNode, (pieces.get(parentNode) ?? '') + textContent);
  return [...pieces.values()].flatMap((piece) => {
    const name = cleanSource(tidyText(piece.replace(MOMENT, ' ')).replace(/官方账号$/, ''));
    return name && !/^发布于|评论|专栏/.test(name) && /^[\u4E00-\u9FFF·A-Za-z\d]*[\u4E00-\u9FFF·A-Za-z]{2,20}$/.test(name) ? [name] : [];
  });
}

/** Fields that the head of the text tells without a label: a bare date, the 文号 line, the body that issues by the title's grammar. */
export function readTextFields(page: Page, frame: Frame): Found[] {
  const out: Found[] = [];
  for (const line of page.lines) {
    if (line.field !== 'bareDate') continue;
    const { index } = line;
    const leaf = /^\d{1,2}$/.test(line.text);
    out.push(...dateFields(leaf ? `${line.text} ${page.lines[index + 1]?.text ?? ''}` : line.text, 'heading', parseDate(line.text)?.at ? 0.83 : 0.78, { line: index }));
    const names = leaf ? [] : namesBeside(line);
    const medium = names.find((name) => MEDIUM.test(name) && !COLUMN.test(name));
    const source = medium ?? (names.length === 1 && !COLUMN.test(names[0]!) ? names[0] : undefined);
    if (source) out.push({ field: 'source', value: source, origin: 'heading', confidence: medium && names.length === 1 ? 0.74 : 0.6, line: index });
  }
  const more = frame.title && datedHeading(page.lines[frame.title.from]!);
  if (more) out.push(...dateFields(more, 'heading', 0.78, { line: frame.title!.from }));
  const title = frame.title?.text ?? '';
  const inTitle = /[（(]([^（）()]*号)[）)]\s*$/.exec(title)?.[1];
  const number = inTitle && findDocumentNumber(inTitle);
  if (number) out.push({ field: 'documentNumber', value: number, origin: 'heading', confidence: 0.8 });
  for (const line of page.lines.slice(frame.title?.to ?? frame.start, frame.start + 6)) {
    if (isDocumentNumber(line.text)) {
      out.push({ field: 'documentNumber', value: findDocumentNumber(line.text)!, origin: 'body', confidence: 0.85, line: line.index });
      break;
    }
  }
  const body = BODY_NAME.exec(title)?.[1];
  if (body) out.push({ field: 'issuingBody', value: body, origin: 'heading', confidence: 0.6 });
  return out;
}
