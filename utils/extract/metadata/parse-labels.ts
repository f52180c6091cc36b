import { type LabelKind, kindOf } from './labels';

export interface Labelled {
  kind: LabelKind;
  label: string;
  /** Pieces of the value, parted where the line has a gap, a date or another bracket begins; empty when the value stands in the next element or is missing. */
  pieces: string[];
}

/** A run of Chinese (letter-spaced labels too) or an English one before a colon. */
const BEFORE_COLON = /((?:[\u4E00-\u9FFF][\s]*){1,20}|(?:tags|updated|source|editor)\s*)[\]】]?\s*[:：∶﹕]/gi;
/** No line without one has a label. */
export const COLON = /[:：∶﹕]/;
/** Labels that stand without a gap after the value before them: `来源：新华社作者：张三`. */
const PUBLISHED = /^(发布|更新)(时间|日期)\s*$/;
const GLUED: ReadonlySet<LabelKind> = new Set(['source', 'authors', 'editors', 'other']);

/**
 * Label and value pairs of one line, `发布日期：2024-05-06 来源：… 浏览次数：`. Text before the first label comes back as
 * `head`, for a date or a name that stands there without one; a line without a colon, or what stands for one, has neither.
 * @param written the line with a tab at every gap (see Line.gapped)
 */
export function parseLabels(written: string): { head: string[]; pairs: Labelled[] } {
  const gapped = /[\]】|｜丨]/.test(written) ? withColons(written) : written;
  if (!COLON.test(gapped)) return { head: [], pairs: [] };
  const marks: { from: number; to: number; kind: LabelKind; label: string }[] = [];
  for (const match of gapped.matchAll(BEFORE_COLON)) {
    const found = longestLabel(match[1]!, gapped[match.index - 1], marks.length > 0) ?? (marks.length > 0 ? strangeLabel(match[1]!, gapped[match.index - 1]) : undefined);
    if (found) marks.push({ from: match.index + found.at, to: match.index + match[0].length, kind: found.kind, label: match[1]!.slice(found.at) });
  }
  const pairs = marks.map(({ to, kind, label }, i) => ({ kind, label, pieces: piecesOf(gapped.slice(to, marks[i + 1]?.from)) }));
  return { head: piecesOf(gapped.slice(0, marks[0]?.from)), pairs };
}

const INSTEAD = /(^|[\s\]】])[[【]?([\u4E00-\u9FFF]{2,8})[\]】|｜丨]\s*(?=\S)/g;

/** `[来源] 省教育厅`, `来源｜省教育厅`: brackets round a known label, or a bar behind it, stand for the colon. Lines of editors with a bar are read at the end of a text. */
const withColons = (text: string): string =>
  text.replace(INSTEAD, (all, before: string, label: string) => (/editors|other/.test(kindOf(label) ?? 'other') ? all : `${before}\t${label}：`));

/** The longest end of `run` that is a label and begins where a word may begin. */
function longestLabel(run: string, before: string | undefined, inLabels: boolean): { at: number; kind: LabelKind } | undefined {
  for (let at = 0; at < run.length; at++) {
    if (/\s/.test(run[at]!)) continue;
    const kind = kindOf(run.slice(at).replace(/\s+/g, ''));
    if (!kind) continue;
    const left = at === 0 ? before : run[at - 1];
    if (left === undefined || !/[\u4E00-\u9FFFA-Za-z]/.test(left) || (inLabels && (GLUED.has(kind) || PUBLISHED.test(run.slice(at))))) return { at, kind };
  }
  return undefined;
}

/** A word of its own before a colon, on a line of labels: one that is not known ends the value before it all the same. */
function strangeLabel(run: string, before: string | undefined): { at: number; kind: LabelKind } | undefined {
  const word = /(?:^|\s)([\u4E00-\u9FFF]{2,8})\s*$/.exec(run);
  if (!word) return undefined;
  const at = run.lastIndexOf(word[1]!);
  return at > 0 || before === undefined || /\s/.test(before) ? { at, kind: 'other' } : undefined;
}

/** A date begins a piece of its own, however narrow the space before it; so does a bracket behind another. */
const piecesOf = (text: string): string[] => text.split(/\t|\s(?=(?:19|20)\d\d[-年./]\d)|(?<=[\]】])(?=[[【])/).map(cleanValue).filter(Boolean);

const SIGNS = '\\s|｜丨┊·,，;；:：∶/<>';
const ENDS = new RegExp(`^[${SIGNS}]+|[${SIGNS}]+$`, 'g');
const PAIRS: Readonly<Record<string, string>> = { ')': '(', '）': '（', ']': '[', '】': '【', '〗': '〖' };

/** Trims what separates values on a label line; a bracket goes when its partner is missing, 【】 and [] round the whole too. */
export function cleanValue(value: string): string {
  let text = value;
  for (let before = ''; text !== before; ) {
    before = text;
    text = text.replace(ENDS, '');
    const [first = '', last = ''] = [text.at(0), text.at(-1)];
    const open = PAIRS[last];
    const close = Object.keys(PAIRS).find((key) => PAIRS[key] === first);
    if (open !== undefined && !text.includes(open)) text = text.slice(0, -1);
    else if (close !== undefined && !text.includes(close)) text = text.slice(1);
    else if (open === first && /[\]】〗]/.test(last) && text.indexOf(last) === text.length - 1) text = text.slice(1, -1);
    else if (Object.values(PAIRS).includes(last)) text = text.slice(0, -1);
  }
  return text;
}
