import type { ArticlePage } from '../article/capture-details';
import type { Draft } from '../article/draft';

/** What systems add to the title of a further page: (2), _2, 第2页. */
const PAGE_MARK = /([（(【[_-]?\s*第?\s*\d{1,3}\s*页?\s*[)）\]】]?)$/;

const bare = (title: string): string => title.normalize('NFKC').replace(/[\s"'“”‘’《》〈〉]/g, '').replace(PAGE_MARK, '');

/**
 * Whether what was fetched for a page of an article is one: it has the article's title, and its pager, where the page as it was sent has one, counts it so
 * and leads to pages that are known.
 */
export function isPageOf(article: { title: string | undefined; pages: ReadonlyMap<number, ArticlePage> }, page: ArticlePage, draft: Pick<Draft, 'fields' | 'pages'>): boolean {
  const [known, found] = [article.title, draft.fields.title?.value].map((title) => bare(title ?? ''));
  if (!known || !found || (known !== found && !(Math.min(known.length, found.length) >= 6 && (known.startsWith(found) || found.startsWith(known))))) return false;
  if (!draft.pages) return true;
  return draft.pages.at === page.n && draft.pages.others.some(({ n, url }) => article.pages.get(n)?.url === url);
}
