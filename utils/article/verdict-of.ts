import type { Completeness, Tally } from './draft';

/** The same of an article of which pages are missing, or no longer are. */
export const withPages = ({ verdict: _, ...figures }: Completeness, pages: Tally): Completeness => ({ ...figures, pages, verdict: verdictOf({ ...figures, pages }) });

/** What the figures of a page say together. */
export function verdictOf({ text, tables, images, attachments, firstKept, lastKept, pages }: Omit<Completeness, 'verdict'>): Completeness['verdict'] {
  const lost = [tables, images, attachments].some(({ found, kept }) => kept < found);
  if (text.kept < text.found * 0.9 || (pages && pages.kept < pages.found)) return 'partial';
  return lost || !firstKept || !lastKept || text.kept < text.found * 0.98 ? 'doubtful' : 'whole';
}
