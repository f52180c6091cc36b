import { squeeze } from '../dom/tidy-text';
import { datedHeading } from '../lines/dated-heading';
import type { Frame } from '../lines/frame';
import { type Line, type Page, isPlain } from '../lines/line';
import { dateFields } from './date-fields';
import { findDocumentNumber, isDocumentNumber } from './document-number';
import type { Found } from './found';
import { isPerson } from './is-person';
import { housesIn, MEDIUM, namesBeside } from './names-beside';
import { parseDate } from './parse-date';
import { ORGAN } from './organ';

const BODY_NAME = new RegExp(`^([\u4E00-\u9FFF（）()、]{2,40}?${ORGAN})(?=关于|印发|转发|令|公告|批转|决定|的?通[知告])`);

/** What a portal writes over a text, or into its headline: 该文件已废止, …的通知（已失效）. */
const STAMP = /^[【[(（]?(?:[该本此]?文件)?已?(废止|失效|现行有效)[】\])）]?$/;
const STAMPED = /[【[(（]已?(废止|失效)[】\])）]/;

const isHouse = (text: string): boolean => housesIn(text)[0] === text;

/** Names of a small row that begins with a line and holds nothing but names and what is known, each an element of its own as it is; paragraphs are no row. */
function rowBeside({ lines, spans }: Page, { block, index }: Line): Line[] {
  const span = block.localName !== 'p' && block.parentElement && spans.get(block.parentElement);
  if (!span || span.from !== index || span.to - index > 5) return [];
  const row = lines.slice(index + 1, span.to);
  const isOfRow = (line: Line): boolean => line.block.localName === block.localName && line.block.parentElement === block.parentElement && (!isPlain(line) || isHouse(line.text) || isPerson(line.text));
  return row.every(isOfRow) ? row.filter(isPlain) : [];
}

/** Fields that the head of the text tells without a label: a bare date, the 文号 line, the body that issues by the title's grammar. */
export function readTextFields(page: Page, frame: Frame): Found[] {
  const out: Found[] = [];
  for (const line of page.lines) {
    if (line.field !== 'bareDate') continue;
    const { index } = line;
    const leaf = /^\d{1,2}$/.test(line.text);
    out.push(...dateFields(leaf ? `${line.text} ${page.lines[index + 1]?.text ?? ''}` : line.text, 'heading', parseDate(line.text)?.at ? 0.83 : 0.78, { line: index }));
    const reporter = /记者 ([\u4E00-\u9FFF]{2,4})(?= |$)/.exec(line.text)?.[1];
    if (reporter && isPerson(reporter)) out.push({ field: 'authors', value: [reporter], origin: 'heading', confidence: 0.72, line: index });
    const names = leaf ? [] : namesBeside(line);
    // The house may have the line above to itself.
    let above = page.lines[index - 1];
    while (above?.field === 'byline' && (above.rule || above.chars === 0)) above = page.lines[above.index - 1];
    if (names.length === 0 && frame.title && above && above.index > frame.title.to && (above.field === 'byline' || isPlain(above))) {
      if (!/记者|通讯/.test(above.text)) names.push(...housesIn(above.text));
      if (names[0] === above.text) above.field = 'byline';
    }
    // Or it has the next, in the same row: <li>2026-05-13</li><li>临江日报</li><li>沈一禾</li>.
    for (const { text, index: at } of names.length === 0 ? rowBeside(page, line) : []) {
      page.lines[at]!.field = 'byline';
      if (isHouse(text)) names.push(text);
      else out.push({ field: 'authors', value: [text], origin: 'heading', confidence: 0.6, line: at });
    }
    const medium = names.find((name) => MEDIUM.test(name));
    const source = medium ?? (names.length === 1 ? names[0] : undefined);
    if (source) out.push({ field: 'source', value: source, origin: 'heading', confidence: medium && names.length === 1 ? 0.74 : 0.6, line: index });
  }
  const more = frame.title && datedHeading(page.lines[frame.title.from]!);
  if (more) out.push(...dateFields(more, 'heading', 0.78, { line: frame.title!.from }));
  const title = frame.title?.text ?? '';
  const inTitle = /(?<=[（(])[^（）()]*号(?=[）)]\s*$)|^..+公告.{4}年第\d+号/.exec(title)?.[0];
  const number = inTitle && findDocumentNumber(inTitle);
  if (number) out.push({ field: 'documentNumber', value: number, origin: 'heading', confidence: 0.8 });
  for (const line of page.lines.slice(frame.title?.to ?? frame.start, frame.start + 6)) {
    // 云溪市人民政府令 / 第58号: of a decree, in two lines, the first perhaps the title.
    const before = /^((19|20)\d\d年)?第.{1,6}号$/.test(line.tight) ? [page.lines[line.index - 1]?.tight, squeeze(title)].find((text) => /^(?!.*关于).{2,16}[令告]$/.test(text ?? '')) : undefined;
    const order = before && before + line.tight;
    // In a table of more it is one of a list.
    const value = order ?? (isDocumentNumber(line.text.replace(/\s*(签发人|类别).*/, '')) && !(line.cell && page.lines.some(({ index, cell, text }) => index > line.index && cell && isDocumentNumber(text))) ? findDocumentNumber(line.text) : undefined);
    if (value) {
      out.push({ field: 'documentNumber', value, origin: 'body', confidence: 0.85, line: line.index });
      const issuer = /^(.+)令[（(]?第/.exec(value)?.[1];
      if (issuer) out.push({ field: 'issuingBody', value: issuer, origin: 'body', confidence: 0.74, line: line.index });
      break;
    }
  }
  for (const { text, index, field, linkChars } of frame.title ? page.lines.slice(Math.max(0, frame.title.from - 3), frame.start) : []) {
    const validity = (field === 'title' ? STAMPED : STAMP).exec(text)?.[1];
    if (validity && linkChars === 0) out.push({ field: 'validity', value: validity, origin: 'heading', confidence: 0.8, line: index });
  }
  const body = BODY_NAME.exec(title)?.[1];
  if (body) out.push({ field: 'issuingBody', value: body, origin: 'heading', confidence: 0.6 });
  return out;
}
