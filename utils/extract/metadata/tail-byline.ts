import { STRIDE, type Work } from '../dom/in-slices';
import type { Frame } from '../lines/frame';
import type { Line, Page } from '../lines/line';
import type { Found } from './found';
import { isPerson } from './is-person';
import { parsePeople } from './people';

/** Lines before the end of the text in which a byline is most likely, and lines at its beginning that may have a dateline. */
const REACH = 5;
const HEAD = 4;
const ROLE = '(?:全媒体|特约|实习|见习)?(?:记者|通讯员|评论员|作者|撰稿|撰文|供稿|执笔人?|文)';
/** Among names; `文` is as often a part of one. */
const ROLE_WORD = new RegExp(ROLE.replace('|文)', ')'));
/** Who edited it, in the line of who wrote it. */
const EDITED = /\s*[【[（(]?((责任)?编辑|责编|校对)\s*[:：].*$/;
const NAME = '(?:[\u4E00-\u9FFF·]{2,5}|[\u4E00-\u9FFF] [\u4E00-\u9FFF])';
const NAMES = `(${NAME}(?:[、，&＆\\s]+${NAME})*)`;
/** `□ 本报记者 沈一禾`, `（总台记者 方竹）` at the end of the last sentence, `作者 许南乔`, `执笔/方竹&沈一禾`. */
const BYLINE = new RegExp(`(?:^[□■●◎○▪◆]?\\s*|[（(])(?:[\u4E00-\u9FFF·]{2,10}?\\s?)?${ROLE}\\s*[:：丨|／/\\s]\\s*${NAMES}\\s*(?:$|[）)]\\s*$)`);
/** `（作者沈一禾系临江大学教授）`. */
const WRITER = /[（(](?:本文)?作者[:：\s]?([\u4E00-\u9FFF]{2,4}?)(?:系|为|是)[\u4E00-\u9FFF、，]{4,40}[）)]/;
/** `临江社云溪5月12日电（记者沈一禾、方竹）`, `临江晚报讯 (通讯员 许南乔)今日…`: where a text begins. */
const DATELINE = /^[\u4E00-\u9FFF·\d\s]{2,30}(?:电|讯|报道|快讯)\s*[（(]([^（）()]{3,60})[）)]/;
/** `…告诉大家。（记者沈一禾）`, `（文/图 方竹 许南乔）`: where one ends. */
const TAIL = /[（(]([^（）()]{3,60})[）)]\s*$/;
/** `采写：临江报见习记者 沈一禾`, `临江报·临江网记者 方竹 来源：…`: a line of its own. */
const LAST = /^[（(]?(?:(?:采写|整合|来源)\s*[:：]?\s*)?((?:[\u4E00-\u9FFF·]{2,12})?(?:记者|通讯员)\s*[:：/]?\s*[\u4E00-\u9FFF·、\s]{2,30}?)\s*(?:来源\s*[:：].*)?[）)]?$/;
const ROLES = /(?:全媒体|特约|实习|见习|首席|职工)?(?:记者|通讯员|评论员|撰文|撰稿|采写|文[/／、]?图|实习生)\s*[:：/／丨|]?\s*/;
/** `（沈一禾 方竹）`, `（县图书馆 许南乔）`: names behind the last stop, without a word of what they did. */
const BARE = /(?:^|[。！？”])\s*[（(]([\u4E00-\u9FFF、\s]{2,24})[）)]$/;
/** `（文/沈一禾 图/方竹 审核/许南乔）`, `文字：沈一禾 摄影：方竹`. */
const CREDIT = new RegExp(`^[（(]?文字?\\s*[/／:：|｜]\\s*${NAMES.replace(')*)', ')*?)')}\\s*(?:[图摄编责审校）)]|$)`);
/** A word for who wrote it, set apart from a name: `记者 格桑竹嘎`. */
const NAMED = /(记者|通讯员)[:：\s]/;
/** What others did for the text, or what a reporter does. */
const OTHERS = /整合|编辑|摄影|^摄$|报道|综合|供图|翻译|编译|整理|现场|专访|手记|观察|获悉|会$/;

/** Who wrote it, where the text says so itself: near its end, as a rule. The line stays: it is part of the text as issued. */
export function* readTailByline(page: Page, { start, end }: Frame, kept: ReadonlySet<number>): Work<Found[]> {
  const lines = page.lines.filter(({ index, chars, gone, rule, cell }) => chars > 0 && (kept.has(index) || (index >= start && index < end && !gone && !rule && !cell)));
  const text = lines.filter(({ index }) => kept.has(index));
  const tail = text.at(-REACH)?.index ?? text[0]?.index ?? end;
  const told = (people: string[], confidence: number, { index }: Line): Found[] => (people.length > 0 ? [{ field: 'authors', value: people, origin: 'body', confidence, line: index }] : []);
  for (let i = lines.length - 1; i >= 0; i--) {
    if (i % STRIDE === 0) yield;
    const line = lines[i]!;
    const written = line.text.replace(EDITED, '');
    const names = CREDIT.exec(line.text)?.[1] ?? BYLINE.exec(written)?.[1] ?? WRITER.exec(written)?.[1];
    const people = names ? writersOf(names.split(ROLE_WORD)) : [];
    const near = i >= lines.length - REACH || line.index >= tail;
    const out = told(people, near ? 0.78 : 0.72, line);
    if (out.length > 0) return out;
    const behind = line.index >= tail && kept.has(line.index) ? told(inRoles(TAIL.exec(written)?.[1] ?? LAST.exec(written)?.[1]), 0.76, line) : [];
    if (behind.length > 0) return behind;
  }
  for (const line of text.slice(0, HEAD)) {
    const out = told(inRoles(DATELINE.exec(line.text)?.[1]), 0.74, line);
    if (out.length > 0) return out;
  }
  for (const line of text.slice(-2).reverse()) {
    const out = told(bareNames(BARE.exec(line.text)?.[1]), 0.6, line);
    if (out.length > 0) return out;
  }
  return [];
}

const writersOf = (parts: readonly string[]): string[] => parts.flatMap((part) => parsePeople(part, true)).filter((name) => isPerson(name) || !OTHERS.test(name));

/** Names behind the words that say what they did; none where they do not begin with one. */
function inRoles(text = ''): string[] {
  const people = writersOf(text.split(ROLES).slice(1));
  return people.some((name, i) => isPerson(name) || (i === 0 && NAMED.test(text))) && people.every((name) => name.length < 5 || isPerson(name)) ? people : [];
}

/** A body may stand before a single name, and where it is from behind. */
function bareNames(text = ''): string[] {
  const people = writersOf([text]);
  if (people.length > 1 && !isPerson(people[0]!)) people.shift();
  return people.every(isPerson) ? people : [];
}
