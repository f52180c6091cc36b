import type { ErrorCode } from '../../article/error-codes';
import type { isBareDate } from '../lines/is-bare-date';
import { type Line, type Page, isProse } from '../lines/line';
import type { Metadata } from '../metadata/read-metadata';
import { MARKS } from '../see/marks';
import { isRow } from './is-row';
import { FEW_WORDS, LEAST_ROWS, isTold } from './may-be-none';

/** What the browser tells of the look besides the document, and what the look lends. */
export interface Circumstances {
  url: string;
  /** HTTP status of the page, 0 where unknown. */
  status: number;
  isBareDate: typeof isBareDate;
}

/** Said of a page that is not there, or not yet. */
const MISSING =
  /(^|\D)(40[0134]|50[0234])(\D|$)|not found|access denied|forbidden|(页面|网页|内容|文章|地址|资源|栏目).{0,6}(不存在|未找到|没有找到|找不到|走丢|丢失|删除)|(找不到|没有?找到|无法(访问|打开|显示)).{0,8}(页|地址|资源|内容)|(安全|访问|人机|滑[动块])验证|just a moment|checking your browser/i;
/** Said by servers and firewalls, and now and then by a notice. */
const REFUSED = /验证码|(请求|访问).{0,12}(拦截|拒绝|阻断|频繁|异常)|防火墙|\bwaf\b|(服务器|系统|网站|服务).{0,6}(错误|繁忙|维护中|升级中|不可用|出错)|正在维护|service unavailable|bad gateway/i;
/** A title that only an article has. */
const NOTICE = /关于|(公告|公示|通告|启事|说明|答复|目录|名单|办法)$|.(通知|须知)$/;
/** The same where it stands over rows of links: 通知公告 is a column. */
const CATALOGUE = /关于|.{4}(公告|公示|通告|目录|名单|通知)$/;
const LOGIN = /登录|登陆|身份认证|\b(log|sign) ?in\b/i;
const DATE = /\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}|[（([]?\d{2}[-/]\d{2}[)）\]]?$/;
const PAGER = /共\s*\d+\s*[页条]|下一页|[尾末]页/;
const COLUMN = /(^|\/)((index|list|default|more|search|col\d+|node)[-_\d]*(\.[a-z]+)?)?$/i;
const ARTICLE = /(t\d{8}_\d+|content_?\d+|art_\d+|post_\d+|\/\d{6,8}\/[^/]*\d+)[^/]*$/i;

/**
 * Why a page is no article, undefined for one that may be: an article is not to be refused, so all evidence of one (what dates or
 * numbers it, its own meta tags, files, prose) counts before the words of error pages, a password field or rows of links.
 * @param kept lines of what was taken for the text, and `beside` the files next to it
 */
export function noArticle(page: Page, metadata: Metadata, { kept, beside }: { kept: ReadonlySet<number>; beside: readonly unknown[] }, { url, status, isBareDate }: Circumstances): ErrorCode | undefined {
  const { lines, root } = page;
  if (!lines.some(({ chars, pictures }) => chars + pictures.length > 0)) return 'clip.blank';
  const own = kept.size > 0 ? [...kept].map((i) => lines[i]!) : lines.filter(({ rule, gone }) => !rule && !gone);
  const text = own.filter(({ chars }) => chars > 0);
  const words = text.reduce((sum, { chars, linkChars }) => sum + chars - linkChars, 0);
  const prose = text.filter(isProse).length;
  if (isTold(metadata) || beside.length > 0 || own.some(({ files, cell }) => files.length > 0 && !cell)) return undefined;

  const dates = lines.filter(({ labels }) => labels?.has('publishedOn')).length;
  const { title, start } = metadata.frame;
  // The first row of a list may pass for a title, and its date for that of an article; a label that comes back row by row belongs to the rows.
  const headed = title !== undefined && lines[title.from]!.linkChars === 0 && !isBareDate(page, title.from) && lines.slice(title.from, start).some(({ field }) => field === 'bareDate');
  const issued =
    headed || metadata.found.some(({ field, origin }) => /^(publishedOn|documentNumber|issuingBody|source)$/.test(field) && (/^(meta|jsonLd|openGraph|headerTable)$/.test(origin) || (origin === 'labelLine' && dates < 4)));
  const heads = [page.title, ...lines.filter(({ heading, field, linkChars }) => linkChars === 0 && (heading || field === 'title')).map((line) => line.text)];
  const called = (kind: RegExp): boolean => heads.some((head) => kind.test(head.split(/[-_|—]/)[0]!.trim()));
  const notice = called(NOTICE);
  const little = prose <= 2 && words <= FEW_WORDS && !own.some(({ pictures }) => pictures.length > 0 && kept.size > 0);

  if (little && status >= 400) return 'clip.errorPage';
  if (little && !notice) {
    const short = (line: string): boolean => line.length <= 60 && (MISSING.test(line) || REFUSED.test(line));
    if (issued ? short(page.title) : [page.title, ...lines.filter(({ linkChars, rule }) => linkChars === 0 && !rule).map((line) => line.text)].some(short)) return 'clip.errorPage';
    const fields = [...root.querySelectorAll('input')].filter((input) => !input.closest(`[${MARKS.hidden}]`));
    const password = fields.some((input) => input.getAttribute('type')?.toLowerCase() === 'password');
    const named = heads.some((head) => head.length <= 24 && LOGIN.test(head));
    if (!issued && (password ? named || (prose === 0 && heads.length < 2) : named && fields.length > 0 && prose === 0)) return 'clip.login';
  }
  return !issued && !called(CATALOGUE) && isList(page, text, { url, isBareDate }, prose, words) ? 'clip.list' : undefined;
}

/** Rows of links: dated, or on a page of a column, or with a row of page numbers. */
function isList(page: Page, text: readonly Line[], { url, isBareDate }: Pick<Circumstances, 'url' | 'isBareDate'>, prose: number, words: number): boolean {
  const path = url.replace(/^[a-z]+:\/\/[^/]*|[?#].*$/gi, '');
  if (ARTICLE.test(path)) return false;
  const column = COLUMN.test(path);
  const rows = text.filter(isRow);
  const isDate = (index: number): boolean => page.lines[index] !== undefined && isBareDate(page, index);
  const dated = (some: readonly Line[]): number => some.filter(({ text, index }) => DATE.test(text) || [-1, 1, 2].some((step) => isDate(index + step) || page.lines[index + step]?.labels?.has('publishedOn'))).length;
  const others = text.filter(({ index }) => !isDate(index)).length;
  if (rows.length >= LEAST_ROWS && prose <= rows.length && dated(rows) >= rows.length * 0.6) return true;
  const pages = page.lines.some((line) => line.links.length > 0 && PAGER.test(line.text));
  if (rows.length >= LEAST_ROWS && prose === 0 && rows.length >= others * 0.6 && (column || pages)) return true;
  // What was taken for the text is a scrap between the lists of a home page.
  const all = page.lines.filter((line) => isRow(line) && !line.gone);
  return column && prose <= 1 && words < 200 && all.length >= 8 && (dated(all) >= 5 || path.length < 2);
}
