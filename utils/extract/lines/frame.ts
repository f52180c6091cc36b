import { signatureRegions } from '../content/signatures';
import { STRIDE, type Work } from '../dom/in-slices';
import { parseDate } from '../metadata/parse-date';
import { ORGAN } from '../metadata/organ';
import type { TitleLines } from '../metadata/title-lines';
import { isBareDate } from './is-bare-date';
import { isEnd } from './is-end';
import { isTimeOfEvent } from './is-time-of-event';
import { type Line, type Page, isPlain, isProse } from './line';

/** Where the parts of the page stand, in line numbers. */
export interface Frame {
  title: TitleLines | undefined;
  /** First line that may be text of the article. */
  start: number;
  /** First line after it that is the page's again. */
  end: number;
  /** Line of the responsible editor after the text; what follows is rarely the article's. */
  credit: number;
}

/** Lines after the title in which the head may go on, and other lines that may stand between. */
const HEAD = 40;
const STRANGERS = 2;
/** Lines from the face of who publishes to the date. */
const FACE = 7;
/** Lines of such a house between which names may stand that are no links. */
const NEAR = 4;
/** Lines above the title in which a card may say when the document was written. */
const ROWS = 16;
const ISSUER = new RegExp(`${ORGAN}$`);
/** Lines with labels below a stamp of validity by which they are the card of the document. */
const CARD = 3;
/** What a letter says of itself at its top. */
const REPLY = /^([^:：]+\d号)?(签发人|(答复)?类别|办理结果|公开属性)[:：]/;
const CREDITS = /^(publishedOn|updatedOn|source|authors|editors|keywords|column)$/;

/** Where no head goes on: what is above was all of the text. */
const FOOTER = /^(organisers|filing)$/;

/** An icon in the row of the label before it: its size is known only once it has loaded. */
const besideLabel = ({ cell, chars }: Line, before: Line | undefined): boolean => chars === 0 && cell !== null && before?.cell?.parentElement === cell.parentElement;

/** Not the day on which the page is looked at: 今天是…. */
const isDateOf = (page: Page, { labels, text, index }: Line): boolean => !labels && !/今天|现在|欢迎/.test(text) && isBareDate(page, index);

/** A picture, a link and nothing else, or what a rule knows. */
const isButton = ({ chars, linkChars, rule }: Line): boolean => linkChars === chars || rule !== undefined;

/** A line of labels with a date. */
const hasDate = ({ labels, text }: Line): boolean => labels !== undefined && parseDate(text) !== undefined;

/** Lines of text after which rights are the page's again, though text follows. */
const FEW = 2;

/** Rights at the top of the text's own container. */
const beginsText = (page: Page, index: number): boolean => page.lines[index]!.rule?.reason === 'disclaimer' && signatureRegions(page).some(({ from, to }) => from === index && page.lines.slice(from, to).some((line) => isPlain(line) && isProse(line)));

/** Whether an element holds prose, and nothing by which a site says whose it is. */
function holdsText({ spans, lines }: Page, box: Element | null): boolean {
  const span = box && spans.get(box);
  const own = span ? lines.slice(span.from, span.to) : [];
  return own.some((line) => isPlain(line) && isProse(line)) && !own.some(({ rule, text }) => rule?.reason === 'filing' || SITE.test(text));
}
const SITE = /版权|©|[Cc]opyright|技术支持|网站/;

/** Finds title, start and end of the text by what the lines say; marks title and bare dates. */
export function* readFrame(page: Page, title: TitleLines | undefined): Work<Frame> {
  const { lines } = page;
  let start = 0;
  let labelled = false;
  let dated = false;
  if (title) {
    for (let i = title.from; i <= title.to; i++) lines[i]!.field = 'title';
    start = title.to + 1;
    const carded = lines.slice(Math.max(0, title.from - ROWS), title.from).some(({ labels }) => labels?.has('writtenOn'));
    for (let i = start, strangers = 0; i < Math.min(lines.length, title.to + HEAD) && strangers <= STRANGERS; i++) {
      const line = lines[i]!;
      // The face of who publishes stands before name and date.
      const date = !dated && line.pictures.length > 0 && lines.slice(i + 1, i + FACE).find(({ index, labels }) => !labels && isBareDate(page, index));
      const house = date ? lines.slice(i, date.index) : [];
      if (house.length < NEAR || (!carded && house.every(isButton))) for (const beside of house) if (beside === line || isButton(beside)) beside.field = 'byline';
      if ((line.pictures.length > 0 && !line.labels && !line.field && !besideLabel(line, lines[i - 1]) && !(lines[i + 1]?.labels && lines.slice(i + 1, i + 1 + CARD).every(({ labels }) => labels))) || line.files.length > 0 || FOOTER.test(line.rule?.reason ?? '') || (/[。；！？]/.test(line.text) && isPlain(line))) break;
      // Where the article is dated already, 时间： is a line of the text, as that of a meeting is; so is what a letter says of itself.
      if (isTimeOfEvent(page, i) || (!line.cell && line.labels && ((dated && REPLY.test(line.tight)) || (labelled && /^(时间|日期)[:：]/.test(line.tight))))) {
        for (let own: Line | undefined = line; own?.labels; own = lines[own.index + 1]) delete own.labels;
        break;
      }
      // Where a label dates the article, a bare date is a line of the text.
      if (line.labels?.has('publishedOn')) labelled = true;
      // `（2026年5月30日）` below who spoke, or above the line that dates the article, is the day of the speech; below a card with a date, and who issues it, the document's.
      const spoken =
        /^[（(][\d年月]+日[）)]$/.test(line.text) ? dated || carded || lines.slice(i + 1, i + 4).some((next) => isDateOf(page, next) || hasDate(next)) : carded && i > title.to + 1 && /^[\d年月]+日$/.test(line.text) && ISSUER.test(lines[i - 1]!.text);
      if (!labelled && !spoken && isDateOf(page, line)) line.field = 'bareDate';
      dated ||= labelled || line.field !== undefined || hasDate(line);
      if (line.labels || line.field || (line.rule && line.rule.reason !== 'credit')) start = i + 1;
      else if (line.chars > 0) strangers++;
    }
    for (let i = Math.max(0, title.from - 4); !dated && i < title.from; i++) if (isDateOf(page, lines[i]!)) lines[i]!.field = 'bareDate';
  }
  for (const { from, to } of signatureRegions(page)) {
    yield;
    // In the text's own container, without the site's filing, 主办单位： is a line of the notice.
    const own = lines.slice(from, to);
    if (!title || from < title.from || from > start + 2 || own.some(({ rule }) => rule?.reason === 'filing')) continue;
    for (const line of own) if (line.rule?.reason === 'organisers') delete line.rule;
  }
  // So are they in an unknown container with the text.
  const boxes = new Map<Element | null, boolean>();
  for (const line of lines.slice(title ? start : lines.length)) {
    if (line.index % STRIDE === 0) yield;
    if (line.rule?.reason === 'organisers') {
      const box = line.block.parentElement;
      if (!boxes.has(box)) boxes.set(box, holdsText(page, box));
      if (boxes.get(box)) delete line.rule;
    }
    // Below the head a label is a line of the text (`联系方式：…`), unless it credits or dates the article.
    const credits = [...(line.labels ?? [])].filter((kind) => CREDITS.test(kind)).length;
    if (line.labels && credits < 2 && (credits < line.labels.size || isProse(line))) delete line.labels;
  }
  let credit = lines.length;
  let text = 0;
  for (let i = start; i < lines.length; i++) {
    if (i % STRIDE === 0) yield;
    const { rule, labels, chars, cell, pictures } = lines[i]!;
    if (isEnd(page, i) && text > (beginsText(page, i) ? FEW : 0)) return { title, start, end: i, credit };
    if (rule?.reason === 'credit' && text > 0) credit = Math.min(credit, i);
    if (!rule && !labels && (chars >= 6 || cell || pictures.length > 0)) text++;
  }
  return { title, start, end: lines.length, credit };
}
