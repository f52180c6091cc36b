import { countChars, tidyText } from '../dom/tidy-text';
import type { Frame } from '../lines/frame';
import { isProse, type Line, type Page } from '../lines/line';
import { cleanSource } from './clean-source';
import type { Found } from './found';
import { parsePeople } from './people';

/** Lines before the title in which a head may begin, and elements above a text that may name it. */
const BEFORE = 6;
const UP = 4;
/** `source_baidu`, `a_source`, `index_sourceTitle_x7`: the word stands alone, or begins or ends a word of its own in camel case. */
const word = (name: string): RegExp => new RegExp(`(?:^|[^A-Za-z])[${name[0]}${name[0]!.toUpperCase()}]${name.slice(1)}(?![a-z])|[a-z]${name[0]!.toUpperCase()}${name.slice(1)}(?![a-z])`);
const MARKS = [
  // WeChat's accounts: `js_name`.
  ['source', new RegExp(`${word('source').source}| js_name$`)],
  ['authors', word('author')],
  ['editors', word('editor')],
] as const;
type Mark = (typeof MARKS)[number][0];
const PERSON = /^[\u4E00-\u9FFF]{2,4}$|^[\u4E00-\u9FFF]{1,6}·[\u4E00-\u9FFF·]{1,10}$/;

/**
 * Values of the head that have no label on the page, but a name in the markup: `<span id="source_baidu">临江日报</span>`, as
 * Baidu asked sites for, and as templates of news houses have them.
 */
export function readMarkedValues(page: Page, { title, start }: Frame): Found[] {
  if (!title) return [];
  const found: Found[] = [];
  const marks = new Map<Element, Mark | undefined>();
  for (const line of page.lines.slice(Math.max(0, title.from - BEFORE), start + 2)) {
    if (line.chars === 0 || line.rule || line.labels?.has('source') || line.field === 'title' || isProse(line)) continue;
    for (const [kind, text] of markedTexts(line, marks)) found.push(...read(kind, text, line));
  }
  return found;
}

/** Texts of a line by what the markup calls them; `marks` are those of elements that were looked at. */
function markedTexts(line: Line, marks: Map<Element, Mark | undefined>): [Mark, string][] {
  const texts = new Map<Element, [Mark, string]>();
  for (const node of line.nodes) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    let element = node.parentElement;
    for (let up = 0; element && up < UP; element = element.parentElement, up++) {
      if (!marks.has(element)) marks.set(element, markOf(element));
      const mark = marks.get(element);
      if (!mark) continue;
      const before = texts.get(element)?.[1] ?? '';
      texts.set(element, [mark, before + (node.textContent ?? '')]);
      break;
    }
  }
  return [...texts.values()];
}

function markOf(element: Element): Mark | undefined {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return MARKS.find(([, pattern]) => pattern.test(names))?.[0];
}

function read(kind: Mark, raw: string, { index }: Line): Found[] {
  const text = tidyText(raw);
  if (countChars(text) > 24 || /[:：]/.test(text)) return []; // with a label it was read as one
  const at = { origin: 'markup', line: index } as const;
  if (kind === 'source') {
    const name = cleanSource(text);
    return name && /[\u4E00-\u9FFF]/.test(name) ? [{ field: 'source', value: name, confidence: 0.76, ...at }] : [];
  }
  const people = parsePeople(text, true);
  return people.length > 0 && people.every((name) => PERSON.test(name)) ? [{ field: kind, value: people, confidence: 0.72, ...at }] : [];
}
