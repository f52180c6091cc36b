import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../../utils/article/app-error';
import type { SearchHit, SearchRequest } from '../../../utils/search/search-engine';
import type { ClipList } from '../clip-list';
import type { SearchClient } from './search-client';

/** What was found, in the form of a list of clips. */
export interface ResultList extends ClipList {
  rows: ReadonlySignal<ReadonlyMap<number, SearchHit>>;
  /** Milliseconds that the worker took. */
  ms: ReadonlySignal<number>;
  /** A question is under way. */
  busy: ReadonlySignal<boolean>;
  /** What the rows answer. */
  answered: ReadonlySignal<SearchRequest | undefined>;
  /** Asks anew; what an earlier question found is shown until this one is answered. Null asks nothing. */
  find(request: SearchRequest | null): Promise<void>;
}

/** Hits asked for at once. */
const PAGE = 25;

export function resultList(client: SearchClient, isTrash: () => boolean): ResultList {
  const total = signal<number>();
  const rows = signal<ReadonlyMap<number, SearchHit>>(new Map());
  const problem = signal<AppError>();
  const ms = signal(0);
  const busy = signal(false);
  const answered = signal<SearchRequest>();
  let request: SearchRequest | null = null;
  let run = new AbortController();
  let shown = { first: 0, last: PAGE - 1 };
  let asked = new Set<number>();

  const read = async (pages: readonly number[], fresh: boolean): Promise<void> => {
    const mine = run.signal;
    const wanted = request;
    if (!wanted) return;
    for (const n of pages) asked.add(n);
    if (fresh) busy.value = true;
    try {
      const parts = await Promise.all(pages.map((n) => client.ask('search', { request: wanted, offset: n * PAGE, limit: PAGE }, mine)));
      if (mine.aborted) return;
      const next = new Map(fresh ? [] : rows.value);
      parts.forEach(({ hits }, i) => hits.forEach((hit, j) => next.set(pages[i]! * PAGE + j, hit)));
      rows.value = next;
      total.value = parts[0]!.total;
      if (fresh) ms.value = parts[0]!.ms;
      answered.value = wanted;
      problem.value = undefined;
    } catch (error) {
      if (mine.aborted) return;
      for (const n of pages) asked.delete(n);
      problem.value = toAppError(error, 'search.failed');
    }
    if (fresh) busy.value = false;
  };
  const pagesShown = (): number[] => {
    const from = Math.floor(shown.first / PAGE);
    return Array.from({ length: Math.floor(shown.last / PAGE) - from + 1 }, (_, i) => from + i);
  };
  const restart = (): Promise<void> => {
    run.abort();
    run = new AbortController();
    asked = new Set();
    return read(pagesShown(), true);
  };

  return {
    get trash() {
      return isTrash();
    },
    total,
    rows,
    problem,
    ms,
    busy,
    answered,
    refresh: restart,
    find(next) {
      request = next;
      shown = { first: 0, last: PAGE - 1 };
      if (next) return restart();
      run.abort();
      total.value = undefined;
      rows.value = new Map();
      answered.value = undefined;
      problem.value = undefined;
      busy.value = false;
      return Promise.resolve();
    },
    show(first, last) {
      shown = { first, last };
      const missing = pagesShown().filter((n) => !asked.has(n));
      if (missing.length > 0) void read(missing, false);
    },
    at: async (index) => {
      if (!rows.value.has(index)) await read([Math.floor(index / PAGE)], false);
      return rows.value.get(index);
    },
    ids: () => (request ? client.ask('ids', { request }) : Promise.resolve([])),
    placeOf: (id) => [...rows.value].find(([, row]) => row.id === id)?.[0],
  };
}
