import { likeness, tidyText } from '../dom/tidy-text';

/** What the last part of a document title is when it names the site and not the article. */
const SITE = /(网|网站|门户|官网|政府|委员会|委|局|厅|部|署|院|社|台|报|大学|学院|中学|医院|研究所|中心|协会|学会|公司|频道|新闻|客户端|在线|平台|版|dot|com|cn|net|gov|org)$|人民政府|门户网站|官方网站|^(首页|正文|详情|内容|新闻|新闻动态|要闻|通知公告|公告|政务公开|信息公开)$/i;
const SEPARATOR = /\s*(?:_+|\s[-–—|｜·:：]+\s|--+|——|\||｜|—|-|–|>>?|»|::)\s*|\s+/g;

/**
 * `text` of <title> without the tail (or head) that names site and column.
 * @param names names of the site, of columns and breadcrumbs that the page tells elsewhere
 */
export function cleanTitle(text: string, names: readonly string[] = []): string {
  const known = new Set(names.map(likeness).filter(Boolean));
  let title = tidyText(text);
  for (let i = 0; i < 6; i++) {
    const cuts = [...title.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (!last || !first) break;
    const tail = title.slice(last.index + last[0].length);
    const head = title.slice(0, first.index);
    if (tail === '' || isName(tail, known, last[0])) title = title.slice(0, last.index).trim();
    else if (head === '' || known.has(likeness(head)) || (/--|_/.test(first[0]) && /^(新闻|通知|公告|首页|正文|动态)/.test(head) && head.length < 8)) title = title.slice(first.index + first[0].length).trim();
    else {
      // A tail of several parts: `标题_栏目-站点`; the site may hold a separator itself.
      const cut = cuts.find((mark) => known.has(likeness(title.slice(mark.index + mark[0].length))));
      if (!cut || cut.index === 0) break;
      title = title.slice(0, cut.index).trim();
    }
  }
  return title.replace(/[_\-|–—\s]+$/, '');
}

function isName(tail: string, known: ReadonlySet<string>, separator: string): boolean {
  if (known.has(likeness(tail))) return true;
  if (tail.length > 30 || /[，。！？；：]/.test(tail)) return false;
  // A space or a bare hyphen stands inside titles too; there the tail must read like a site.
  const weak = /^\s+$/.test(separator) || separator === '-';
  return weak ? /(网|网站|门户|官网|人民政府|委员会|大学|学院|医院)$/.test(tail) && tail.length >= 4 : SITE.test(tail) || separator.includes('_');
}
