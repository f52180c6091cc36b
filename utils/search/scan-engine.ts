import { clipIndex } from './clip-index';
import { countLabels } from './count-labels';
import { passes, type PreparedEntry } from './filter-entries';
import { groupPages } from './group-pages';
import { markRanges } from './mark-ranges';
import { parseQuery } from './parse-query';
import type { Query } from './query';
import { type Breathe, type Found, scanTexts } from './scan-texts';
import type { SearchSource } from './search-document';
import type { SearchEngine, SearchHit, SearchRequest } from './search-engine';
import { makeSnippet } from './snippet';

const SHOWN = ['title', 'issuingBody', 'documentNumber', 'source'] as const;

/**
 * The engine that keeps every folded text in memory and looks through all of them: exact at any number of clips, quick up to some thousands.
 * @param breathe lets waiting messages be heard between two slices of work
 */
export function scanEngine(source: SearchSource, breathe: Breathe): SearchEngine {
  const index = clipIndex(source);
  /** The order of the last question, so that its further pages cost nothing. */
  let last: { key: string; found: PreparedEntry[] } | undefined;

  const find = async (request: SearchRequest, query: Query, signal: AbortSignal): Promise<PreparedEntry[]> => {
    await index.readEntries();
    if (query.terms.length > 0) await index.readTexts();
    signal.throwIfAborted();
    const key = JSON.stringify([request, index.version()]);
    if (last?.key === key) return last.found;
    const candidates = [...index.entries.values()].filter(
      (entry) => (entry.view.trashedAt !== undefined) === request.trash && passes(entry, query, request),
    );
    const found =
      query.terms.length === 0
        ? candidates.map((entry) => ({ entry, score: 0 }))
        : await scanTexts(candidates, index.texts, query.terms, breathe, signal);
    last = { key, found: found.sort(bestFirst).map(({ entry }) => entry) };
    return last.found;
  };

  return {
    open: index.readEntries,
    warm: index.readTexts,
    apply: index.reread,
    labels: async () => {
      await index.readEntries();
      return countLabels(index.entries.values());
    },
    groups: async () => {
      await index.readEntries();
      return groupPages(index.entries.values());
    },
    ids: async (request, signal) => (await find(request, parseQuery(request.words), signal)).map(({ id }) => id),
    async search(request, { offset, limit }, signal) {
      const began = performance.now();
      const query = parseQuery(request.words);
      const found = await find(request, query, signal);
      const page = found.slice(offset, offset + limit);
      const rows = new Map((await source.textsOf(page.map(({ id }) => id))).map((row) => [row.id, row]));
      signal.throwIfAborted();
      const hits = page.map(({ id, uid, view }): SearchHit => {
        const row = rows.get(id);
        return { id, uid, view, marks: marksOf(view, query), snippet: row ? makeSnippet(row, query.terms) : null };
      });
      return { total: found.length, hits, ms: performance.now() - began };
    },
  };
}

/** Best first; of equals the one saved (or put into the trash) last, as in the list. */
const bestFirst = (a: Found, b: Found): number => b.score - a.score || time(b.entry) - time(a.entry) || b.entry.id - a.entry.id;

const time = ({ view }: PreparedEntry): number => view.trashedAt ?? view.savedAt ?? 0;

function marksOf(view: SearchHit['view'], { terms }: Query): SearchHit['marks'] {
  const marks: SearchHit['marks'] = {};
  for (const name of SHOWN) {
    const found = markRanges(view[name] ?? '', terms, (scope) => (scope.part === 'field' ? scope.name === name : scope.part === name));
    if (found.length > 0) marks[name] = found;
  }
  return marks;
}
