import { tidyText } from '../dom/tidy-text';
import { SYNONYMS, type LabelKind } from './labels';

export interface Labelled {
  kind: LabelKind;
  /** Empty when the value stands in the next element or is missing. */
  value: string;
}

const SPACE = '[\\s\\u00A0\\u3000]*';
const LABEL = new RegExp(
  `(?<![\\u4E00-\\u9FFF\\w])(${SYNONYMS.map(({ label }) => [...label].join(SPACE)).join('|')})${SPACE}[\\]】]?${SPACE}[:：∶﹕]`,
  'g',
);
/** Labels run together without a gap: `2024-05-06来源：新华社作者：张三`. */
const GLUED = new RegExp(`(?<=[\\u4E00-\\u9FFF\\d\\w)）])(${['信息来源', '文章来源', '稿件来源', '来源', '作者', '记者', '责任编辑', '责编', '编辑', '浏览次数', '阅读次数', '点击数', '点击次数', '发布时间', '发布日期', '发稿时间', '字号', '字体', '时间', '审核', '访问量', '浏览量'].join('|')})[:：∶]`, 'g');
const KIND = new Map(SYNONYMS.map(({ label, kind }) => [label, kind]));

/**
 * Label and value pairs of one line: `发布日期：2024-05-06 来源：… 浏览次数：`. Text before the first label comes back as
 * `head`, for a date or a name that stands there without one.
 */
export function parseLabels(text: string): { head: string; pairs: Labelled[] } {
  const line = tidyText(text);
  const marks: { from: number; to: number; kind: LabelKind }[] = [];
  for (const match of [...line.matchAll(LABEL), ...line.matchAll(GLUED)].sort((a, b) => a.index - b.index)) {
    const kind = KIND.get(match[1]!.replace(/\s+/g, ''));
    const from = match.index;
    if (kind && from >= (marks.at(-1)?.to ?? 0)) marks.push({ from, to: from + match[0].length, kind });
  }
  const pairs = marks.map(({ to, kind }, i) => ({ kind, value: cleanValue(line.slice(to, marks[i + 1]?.from)) }));
  return { head: cleanValue(line.slice(0, marks[0]?.from)), pairs };
}

const EDGE = /^[\s|｜丨·,，;；:：∶\-—/>【\[(（<《]*?(?=[^\s|｜丨·,，;；:：∶\-—/>]|$)/;

/** Trims what separates values on a label line; brackets go when they have no partner. */
export function cleanValue(value: string): string {
  let text = value.trim().replace(/^[\s|｜丨·,，;；:：∶/>]+|[\s|｜丨·,，;；:：∶/<>]+$/g, '');
  const pairs: Record<string, string> = { ')': '(', '）': '（', ']': '[', '】': '【', '〗': '〖' };
  for (;;) {
    const last = text.at(-1) ?? '';
    const first = text.at(0) ?? '';
    const open = pairs[last];
    if (open && !text.includes(open)) text = text.slice(0, -1).trim();
    else if (open && first === open && text.indexOf(last) === text.length - 1 && open !== '(' && open !== '（') text = text.slice(1, -1).trim();
    else if (Object.values(pairs).includes(last)) text = text.slice(0, -1).trim();
    else if (Object.values(pairs).includes(first) && !Object.keys(pairs).some((close) => pairs[close] === first && text.includes(close))) text = text.slice(1).trim();
    else break;
  }
  return text.replace(EDGE, (lead) => lead.replace(/[\s|｜丨·,，;；:：∶\-—/>]/g, ''));
}
