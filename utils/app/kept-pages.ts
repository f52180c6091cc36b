import type { ArticlePage, PagePart } from '../article/capture-details';

/** The list of pages as it is kept: what each yielded only while one is missing, for then they may have to be put together again. */
export function keptPages(pages: readonly ArticlePage[], parts: readonly PagePart[]): ArticlePage[] {
  const missing = pages.some(({ kept }) => !kept);
  let i = 0;
  return pages.map(({ n, url, kept, reason }) => {
    const part = kept ? parts[i++] : undefined;
    return { n, url, kept, ...(reason !== undefined && { reason }), ...(missing && part && { part }) };
  });
}
