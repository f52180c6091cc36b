import { type Page, isProse } from '../lines/line';
import type { Metadata } from '../metadata/read-metadata';
import { isRow } from './is-row';

/** Characters up to which the words of an error page, or a field for a password, count. */
export const FEW_WORDS = 300;
/** Rows that make a list. */
export const LEAST_ROWS = 5;

/** Whether the page's own data name a title: no list, log-in or error page does. */
export const isTold = ({ found }: Metadata): boolean => found.some(({ field, origin }) => field === 'title' && origin === 'meta');

/**
 * Whether a page may be no article, so that it is worth the while to bring what tells that ({@link noArticle}): little text was kept of it, or more rows
 * of links than prose.
 */
export function mayBeNone({ lines }: Page, metadata: Metadata, { kept, beside }: { kept: ReadonlySet<number>; beside: readonly unknown[] }): boolean {
  if (isTold(metadata) || beside.length > 0) return false;
  const text = [...kept].map((index) => lines[index]!);
  const prose = text.filter(isProse).length;
  const rows = text.filter(isRow).length;
  return text.reduce((sum, { chars, linkChars }) => sum + chars - linkChars, 0) <= FEW_WORDS || (rows >= LEAST_ROWS && prose <= rows);
}
