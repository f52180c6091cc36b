import type { Page } from '../lines/line';

/** Lines behind the text in which its pager stands. */
const REACH = 12;
/** 1 and 2 and more, as pagers set them, alone or with the words of one. */
const ROW = /^[\s|<>«»[\]【】（）().…:：共第页上首一]*1[\s|/<>«»[\]【】（）().页]*2[\d\s|<>«»[\]【】（）().…:：共第上下首尾末一页余全文]*$/;
const REST = /余下全文|(阅读|查看|浏览)(余下|剩余)?全文$/;

/**
 * Whether a pager stands behind the text of which nothing could be read: it leads to where only a script goes, or its addresses are not those of pages of
 * this article by what they look like. Then more may be written than is on this page.
 * @param kept lines of the text
 */
export function hasUnreadPager({ lines }: Page, kept: ReadonlySet<number>): boolean {
  // The arrow to the next page may be a picture.
  const last = [...kept].reduce((most, index) => (lines[index]!.chars > 0 ? Math.max(most, index) : most), 0);
  for (const { text, rule, links } of lines.slice(last + 1, last + 1 + REACH)) {
    if (rule?.ends) return false;
    if ((ROW.test(text) && (links.some(isStep) || /页/.test(text))) || (REST.test(text) && links.length > 0)) return true;
  }
  return false;
}

/** Leads off this page, or runs something; `[1] [2]` of foot notes stay on it. */
const isStep = (link: HTMLAnchorElement): boolean => !/^\s*#./.test(link.getAttribute('href')!) || link.hasAttribute('onclick');
