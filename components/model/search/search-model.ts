import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../../utils/article/app-error';
import type { Labels, Mark, SearchFilters } from '../../../utils/search/search-engine';
import { type ResultList, resultList } from './result-list';
import type { SearchClient } from './search-client';

export const NO_FILTERS: SearchFilters = { tags: [], folders: [], sites: [], teams: [], people: [], from: '', to: '' };

/** The question of a page, and what it found. */
export interface SearchModel {
  words: ReadonlySignal<string>;
  filters: ReadonlySignal<SearchFilters>;
  /** Whether anything is asked: words or a filter. */
  active: ReadonlySignal<boolean>;
  results: ResultList;
  /** What can be filtered by; undefined until `loadLabels`, true to the library from then on. */
  labels: ReadonlySignal<Labels | undefined>;
  labelsProblem: ReadonlySignal<AppError | undefined>;
  setWords(words: string): void;
  filter(patch: Partial<SearchFilters>): void;
  /** A tag or folder has another name now, or none (null): a filter on it follows. */
  relabel(kind: 'tags' | 'folders', name: string, to: string | null): void;
  clear(): void;
  /** A search is likely: gets what it needs. */
  warm(): void;
  loadLabels(): void;
  /** Tells where the words stand in a text that is shown; another function for other words, none without. */
  mark: ReadonlySignal<((text: string, part: string) => Promise<readonly Mark[]>) | undefined>;
}

/** Asks as one types, once a frame at most; asks again when clips change. */
export function searchModel(client: SearchClient, trash: ReadonlySignal<boolean>, page: AbortSignal): SearchModel {
  const words = signal('');
  const filters = signal(NO_FILTERS);
  const labels = signal<Labels>();
  const labelsProblem = signal<AppError>();
  const active = computed(() => words.value.trim() !== '' || JSON.stringify(filters.value) !== JSON.stringify(NO_FILTERS));
  const results = resultList(client, () => trash.value);
  const question = computed(() => (active.value ? { words: words.value, ...filters.value, trash: trash.value } : null));

  let frame: number | undefined;
  const stop = effect(() => {
    const next = question.value;
    cancelAnimationFrame(frame ?? 0);
    frame = requestAnimationFrame(() => void results.find(next));
  });
  page.addEventListener('abort', stop, { once: true });

  let wantsLabels = false;
  const loadLabels = (): void => {
    wantsLabels = true;
    client.ask('labels', null).then(
      (found) => {
        labels.value = found;
        labelsProblem.value = undefined;
      },
      (error: unknown) => (labelsProblem.value = toAppError(error, 'search.failed')),
    );
  };
  client.onChange(() => {
    if (question.value) void results.refresh();
    if (wantsLabels) loadLabels();
  });

  return {
    words,
    filters,
    active,
    results,
    labels,
    labelsProblem,
    loadLabels,
    setWords: (next) => (words.value = next),
    filter: (patch) => (filters.value = { ...filters.value, ...patch }),
    relabel: (kind, name, to) => {
      const before = filters.value[kind];
      if (!before.includes(name)) return;
      filters.value = { ...filters.value, [kind]: [...new Set(before.flatMap((other) => (other === name ? (to ?? []) : other)))] };
    },
    clear: () => {
      words.value = '';
      filters.value = NO_FILTERS;
    },
    // Whether it can be read shows when something is asked.
    warm: () => void client.ask('warm', null).catch(() => undefined),
    mark: computed(() => {
      const asked = words.value;
      return asked.trim() === '' ? undefined : (text: string, part: string) => client.ask('mark', { words: asked, text, part });
    }),
  };
}
