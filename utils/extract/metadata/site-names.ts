import { likeness, tidyText } from '../dom/tidy-text';
import type { Page } from '../lines/line';
import type { Found } from './found';
import { ORGAN } from './organ';

const SEPARATOR = /_+|--+|——|—|\s[-–|｜]\s|\||｜|-|\s+/;
const HOME = /^(网站)?(首\s*页|主\s*页)$|^home$|^(正文|内容|详情)$/i;
const SITE = new RegExp(`(网|网站|门户|官网|在线|[日晚晨商]报|数字报|电视台|广播台|客户端|^今日头条|^(新浪|腾讯|网易|搜狐|凤凰|澎湃)(新闻|财经|科技|体育|娱乐|订阅)|${ORGAN})$`);

/** True for a text that names a site and nothing that happened: `青石区水务信息网`. */
export const isSiteName = (text: string): boolean => text.length <= 24 && !/[_|｜]/.test(text) && SITE.test(text) && !/[，。！？：“”]|关于|([讲谈讨告布]|[^促]进)会$/.test(text);

/** Steps of the breadcrumb, without the first when it is 首页 and without the page's own. */
export function crumbs(page: Page): string[] {
  const out: string[] = [];
  for (const line of page.lines) {
    if (line.rule?.reason !== 'breadcrumb') continue;
    // `网站首页 > 专栏 > 正文 申请入驻`: what stands behind the last step is no step.
    const last = line.text.indexOf('正文');
    if (line.links.length > 0) out.push(...line.links.map((link) => tidyText(link.textContent ?? '').replace(/\s*[>›»→＞]+$/, '')).filter((step) => last < 0 || line.text.indexOf(step) < last));
    else if (out.length === 0) out.push(...line.text.split(/\s*(?:>>|>|»|›|→|＞)\s*/).slice(1));
  }
  return out.filter((step) => step.length >= 2 && !HOME.test(step));
}

/** Site and column as breadcrumb and document title tell them. */
export function readSiteNames(page: Page, steps: readonly string[], title: string | undefined): Found[] {
  const out: Found[] = [];
  const own = likeness(title ?? '');
  const [first] = steps;
  if (first && isSiteName(first) && /网|报/.test(first)) out.push({ field: 'siteName', value: first, origin: 'markup', confidence: /网/.test(first) ? 0.72 : 0.62 });
  const issue = gazetteIssue(steps);
  if (issue) out.push({ field: 'source', value: issue, origin: 'markup', confidence: 0.74 });
  const column = steps.filter((step) => likeness(step) !== own && step !== first).at(-1) ?? (first && (/^..中心$/.test(first) || !isSiteName(first)) ? first : undefined); // 新闻中心 is a column
  if (column && column.length <= 20) out.push({ field: 'column', value: column, origin: 'markup', confidence: 0.75 });
  const site = siteOfTitle(page.title.slice(0, 300), own);
  if (site && likeness(site) !== likeness(column ?? '')) out.push({ field: 'siteName', value: site, origin: 'documentTitle', confidence: 0.72 });
  return out;
}

/** `云溪市人民政府公报 > 2026年第5期`: a text from a gazette is from that issue of it. */
function gazetteIssue(steps: readonly string[]): string | undefined {
  const at = steps.findIndex((step) => /^(19|20)\d{2}年第\d{1,3}[号期]$/.test(step.replace(/\s/g, '')));
  const gazette = steps[at - 1];
  return gazette && /公报$/.test(gazette) ? gazette + steps[at]!.replace(/\s/g, '') : undefined;
}

/** The part of <title> that is not the article's title: its last, or its first. */
function siteOfTitle(text: string, own: string): string | undefined {
  if (isSiteName(text) && !SEPARATOR.test(text)) return likeness(text) === own ? undefined : text;
  // A body that issues under its own name has it in the title and behind it: 临江市人民政府关于…的通知_临江市人民政府.
  const beside = likeness(text).replace(own, '');
  const parts = text.split(SEPARATOR).map((part) => part.trim()).filter((part) => part !== '' && (own === '' || !own.includes(likeness(part)) || (beside !== '' && likeness(text).startsWith(own) && beside.endsWith(likeness(part)))));
  return parts.findLast((part) => isSiteName(part) && /网站?$|门户$/.test(part)) ?? parts.findLast(isSiteName);
}
