import { tidyText } from '../dom/tidy-text';
import type { Line } from '../lines/line';
import { cleanSource } from './clean-source';
import { ORGAN } from './organ';

const MOMENT = /(\d{4}\s*[年\-/.]\s*)?\d{1,2}\s*[月\-/.]\s*\d{1,2}\s*日?\s*(星期.)?\s*(\d{1,2}[:：]\d{2}([:：]\d{2})?)?|https?:\/\/\S+/;
/** How the names of papers, agencies and sites end. */
export const MEDIUM = /[报网社](网络版)?$|新闻|在线|客户端|电视台|杂志|周刊|融媒|传媒/;
const HOUSE = new RegExp(`${MEDIUM.source}|${ORGAN}$`);

/** A column of the site, which is no house. */
const COLUMN = /^(图片|视频|部门|乡镇|基层|政务|工作|时政|综合|本地|热点|最新|要闻|公告|通知)*新闻(动态|资讯|速递|发布|中心|报道)?$/;
/** What the page says of itself there. */
const REMARK = /^(发布|由|原创|来自)|评论|专栏|关注|于$/;

/** Names that stand beside a date without a label, each in an element of its own: `2026-05-13 06:16 发布于云溪 临江日报官方账号`. */
export function namesBeside(line: Line): string[] {
  const pieces = new Map<Node | null, string>();
  for (const { parentNode, textContent } of line.nodes) pieces.set(parentNode, (pieces.get(parentNode) ?? '') + textContent);
  return [...pieces.values()].flatMap(namesIn);
}

/** Names of houses beside dates and counters in a line of text: `2026-05-13 | 临江市融媒体中心 |`. */
export const housesIn = (text: string): string[] => namesIn(text).filter((name) => HOUSE.test(name));

const namesIn = (text: string): string[] =>
  text
    .replace(MOMENT, ' ')
    .split(/[\s|｜丨]+/)
    .flatMap((piece) => {
      const name = cleanSource(tidyText(piece).replace(/官方账号$/, ''));
      return name && !REMARK.test(name) && !COLUMN.test(name) && /^[\u4E00-\u9FFF·A-Za-z\d]*[\u4E00-\u9FFF·A-Za-z]{2,20}$/.test(name) ? [name] : [];
    });
