import { toAppError } from '../../../utils/article/app-error';
import { markRanges } from '../../../utils/search/mark-ranges';
import { parseQuery } from '../../../utils/search/parse-query';
import type { SearchEngine } from '../../../utils/search/search-engine';
import type { AskName, FromWorker, SearchAsks, ToWorker } from './search-protocol';

/** Answers a page's questions from an engine. @returns what is to be called with each message of the page */
export function serveSearch(engine: SearchEngine, send: (message: FromWorker) => void): (message: Exclude<ToWorker, { kind: 'open' }>) => void {
  const underWay = new Map<number, AbortController>();
  const answers: { [K in AskName]: (body: SearchAsks[K]['body'], signal: AbortSignal) => Promise<SearchAsks[K]['answer']> } = {
    warm: async () => {
      await engine.open();
      await engine.warm();
      return null;
    },
    labels: () => engine.labels(),
    groups: () => engine.groups(),
    search: ({ request, offset, limit }, signal) => engine.search(request, { offset, limit }, signal),
    ids: ({ request }, signal) => engine.ids(request, signal),
    mark: ({ words, text, part }) =>
      Promise.resolve(markRanges(text, parseQuery(words).terms, (scope) => (scope.part === 'field' ? scope.name : scope.part) === part)),
  };

  return (message) => {
    if (message.kind === 'stop') return underWay.get(message.n)?.abort();
    const { n, name, body } = message;
    const run = new AbortController();
    underWay.set(n, run);
    const answer = answers[name] as (body: unknown, signal: AbortSignal) => Promise<SearchAsks[AskName]['answer']>;
    answer(body, run.signal)
      .then(
        (answer) => send({ kind: 'answer', n, answer }),
        (error: unknown) => {
          if (run.signal.aborted) return;
          const { code, detail } = toAppError(error, 'search.failed');
          send({ kind: 'failed', n, code, detail });
        },
      )
      .finally(() => underWay.delete(n));
    return undefined;
  };
}
