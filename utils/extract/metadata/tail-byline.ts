import { STRIDE, type Work } from '../dom/in-slices';
import type { Frame } from '../lines/frame';
import type { Page } from '../lines/line';
import type { Found } from './found';
import { parsePeople } from './people';

/** Lines before the end of the text in which a byline is most likely. */
const REACH = 5;
const ROLE = '(?:全媒体|特约|实习|见习)?(?:记者|通讯员|评论员|作者|撰稿|撰文|供稿|执笔人?|文)';
const NAME = '(?:[\u4E00-\u9FFF·]{2,5}|[\u4E00-\u9FFF] [\u4E00-\u9FFF])';
const NAMES = `(${NAME}(?:[、，&＆\\s]+${NAME})*)`;
/** `□ 本报记者 沈一禾`, `（总台记者 方竹）` at the end of the last sentence, `作者 许南乔`, `执笔/方竹&沈一禾`. */
const BYLINE = new RegExp(`(?:^[□■●◎○▪◆]?\\s*|[（(])(?:[\u4E00-\u9FFF·]{2,10}?)?${ROLE}\\s*[:：丨|／/\\s]\\s*${NAMES}\\s*(?:$|[）)]\\s*$)`);
/** `（作者沈一禾系临江大学教授）`. */
const WRITER = /[（(](?:本文)?作者[:：\s]?([\u4E00-\u9FFF]{2,4}?)(?:系|为|是)[\u4E00-\u9FFF、，]{4,40}[）)]/;

/** Who wrote it, where the text says so itself: near its end, as a rule. The line stays: it is part of the text as issued. */
export function* readTailByline(page: Page, { start, end }: Frame): Work<Found[]> {
  const lines = page.lines.slice(start, end).filter(({ chars, gone, rule, cell }) => chars > 0 && !gone && !rule && !cell);
  for (let i = lines.length - 1; i >= 0; i--) {
    if (i % STRIDE === 0) yield;
    const line = lines[i]!;
    const names = BYLINE.exec(line.text)?.[1] ?? WRITER.exec(line.text)?.[1];
    const people = names ? names.split(new RegExp(ROLE)).flatMap((part) => parsePeople(part, true)) : [];
    if (people.length > 0) return [{ field: 'authors', value: people, origin: 'body', confidence: i >= lines.length - REACH ? 0.78 : 0.72, line: line.index }];
  }
  return [];
}
