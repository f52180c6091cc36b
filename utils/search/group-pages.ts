import type { SearchEntry } from './search-document';

/** Clips of one page that lists show as one row: the one that stands for all, and the others. */
export interface PageGroup {
  head: number;
  others: number[];
  /** How many of the others somebody changed since they were opened here. */
  unread: number;
}

/**
 * Live clips of the same page of which at least one is in a team. Our private one stands for them, else the one that was kept first; parts that were selected
 * on a page are clips beside it.
 */
export function groupPages(entries: Iterable<SearchEntry>): PageGroup[] {
  const pages = new Map<string, SearchEntry[]>();
  for (const entry of entries) {
    const { urlKey, trashedAt, states } = entry.view;
    if (!urlKey || trashedAt !== undefined || states.includes('selection')) continue;
    const same = pages.get(urlKey);
    if (same) same.push(entry);
    else pages.set(urlKey, [entry]);
  }
  const groups: PageGroup[] = [];
  for (const same of pages.values()) {
    if (same.length < 2 || same.every(({ view }) => view.team === undefined)) continue;
    const [head, ...rest] = same.sort((a, b) => Number(a.view.team !== undefined) - Number(b.view.team !== undefined) || (a.view.savedAt ?? 0) - (b.view.savedAt ?? 0) || a.id - b.id);
    groups.push({ head: head!.id, others: rest.map(({ id }) => id), unread: rest.filter(({ view }) => view.unread).length });
  }
  return groups;
}
