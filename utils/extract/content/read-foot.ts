import { type Line, isEmpty, isPlain } from '../lines/line';
import { isFilesHeading } from './files-heading';

/** Labels for which a line at the foot of the text may go; who wrote it and where it is from stays, as issued. */
const FOOT = /^(editors|publishedOn|updatedOn|keywords|column)$/;
/** `（编辑：…）` in the brackets of the text, as `（记者：…）`: unlike the responsible editor's line it is issued with it. */
const OWN = /^[（(]编辑[:：][\u4E00-\u9FFF、]+[）)]$/;
/** Labels of who had to do with a text. */
const CREDIT = /^(作者|记者|通讯员|摄[影像]|文字|供稿(单位|部门|人)?|(信息)?来源|(责任)?编辑|审核|校对)[:：]$/;

export interface Foot {
  /** Last line of the text. */
  last: number;
  /** Why a line behind it is none of the text's; undefined for one that is all the same. */
  reasonOf(line: Line, index: number): string | undefined;
}

/**
 * Where a text ends, and what stands behind its last line.
 * @param first its first line, and `end` the first of the page again
 * @param isText true for a line by which a text may end
 */
export function readFoot(lines: readonly Line[], first: number, end: number, isText: (line: Line) => boolean): Foot {
  let last = end - 1;
  while (last > first && !isText(lines[last]!)) last--;
  last -= otherLines(lines.slice(first, last + 1));
  const sold = new Set(advertisement(lines.slice(first, last + 1)));
  last -= sold.size;
  const isApart = (i: number): boolean => isSetApart(lines[i]!, lines[i + 1]) || isSetApart(lines[i - 1]!, lines[i]);
  // The code below `关注…公众号`, or above `长按识别二维码`.
  const isCode = (i: number): boolean => lines[i]!.chars === 0 && (lines[i - 1]!.rule?.reason === 'qr' || /^长按/.test(lines[i + 1]?.text ?? ''));
  while (last > first + 1 && (!isText(lines[last]!) || isApart(last) || isCode(last))) last--;
  return {
    last,
    reasonOf(line, index) {
      if (isApart(index)) return 'labelLine';
      if (sold.has(line)) return 'related';
      if (isPlain(line) && (isEmpty(line) || isCode(index))) return isEmpty(line) ? 'tools' : 'qr';
      return line.rule?.reason ?? (isOther(line) ? 'related' : isFilesHeading(line) ? 'download' : isLabelLine(line) ? 'labelLine' : undefined);
    },
  };
}

const isLabelLine = ({ labels, text, tight }: Line): boolean =>
  labels !== undefined && (labels.has('publishedOn') || (labels.has('source') && (labels.has('editors') || /\d{4}-\d\d?-\d\d?/.test(text))) || ([...labels].every((kind) => FOOT.test(kind)) && !OWN.test(tight)));

/** A label and its value in elements of their own, as templates set them: the text says `作者：…` in one line. */
const isSetApart = ({ tight, block, cell }: Line, value: Line | undefined): boolean => !cell && CREDIT.test(tight) && value !== undefined && value.chars <= 30 && value.block !== block && !value.cell;

const isOther = ({ links, linkChars, chars, tight, files, cell, pictures }: Line): boolean =>
  chars > 5 && linkChars === chars && links.length === 1 && files.length + pictures.length === 0 && !cell && !/^(附|[\d一二三四五六七八九十]+[.．、])/.test(tight) && /\.s?html?$/i.test(links[0]!.getAttribute('href')!);

/** How many lines at the end are links to other pages, three at least and less than the text above them: no end of a text. */
function otherLines(text: readonly Line[]): number {
  const count = text.length - 1 - text.findLastIndex((line) => line.chars > 0 && !isOther(line));
  const chars = (some: readonly Line[]): number => some.reduce((sum, line) => sum + line.chars, 0);
  return count >= 3 && chars(text.slice(-count)) < chars(text.slice(0, -count)) ? count : 0;
}

/** The lines at the end that stand in a table in which all words are links and stand over pictures, with text above them: what a site sells. */
function advertisement(text: readonly Line[]): readonly Line[] {
  const isLinked = ({ chars, linkChars, files }: Line): boolean => chars === linkChars && files.length === 0;
  const last = text.at(-1);
  const table = last && isLinked(last) && last.cell?.closest('table');
  if (!table) return [];
  const own = text.filter(({ cell }) => cell && table.contains(cell));
  return own.every(isLinked) && own.some(({ chars }) => chars > 0) && own.filter(({ pictures }) => pictures.length > 0).length > 1 && own.length < text.length ? own : [];
}
