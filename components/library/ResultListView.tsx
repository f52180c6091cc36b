import { useCallback } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { routeHash } from '../model/route';
import type { SearchModel } from '../model/search/search-model';
import { VirtualList } from '../ui/VirtualList';
import { ListProblem } from './ListProblem';
import { NothingFound } from './NothingFound';
import { ResultItem } from './ResultItem';

/** Two lines of title, one of facts, two of text, and air. */
const ROW_HEIGHT = 130;

/** What a search found, best first. */
export function ResultListView({ search, current }: { search: SearchModel; current: number | undefined }) {
  const { results } = search;
  const total = results.total.value;
  const rows = results.rows.value;
  const range = useCallback((first: number, last: number) => results.show(first, last), [results]);
  if (results.problem.value) return <ListProblem list={results} />;
  if (total === undefined) return null;
  if (total === 0) return <NothingFound search={search} />;
  return (
    <VirtualList
      key={JSON.stringify(results.answered.value)}
      label={i18n.t('search.results')}
      total={total}
      rowHeight={ROW_HEIGHT}
      current={current === undefined ? undefined : results.placeOf(current)}
      onRange={range}
      renderRow={(index, tabIndex) => {
        const hit = rows.get(index);
        const href = hit && routeHash({ trash: results.trash, clip: hit.id });
        return <ResultItem hit={hit} href={href} current={hit !== undefined && hit.id === current} tabIndex={tabIndex} />;
      }}
    />
  );
}
