import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import type { Selection } from '../model/selection';
import type { TeamRoster } from '../model/team-roster';
import { Loading } from '../ui/Loading';
import { ListProblem } from './ListProblem';
import { NothingFound } from './NothingFound';
import { ResultItem } from './ResultItem';
import { RowList } from './RowList';

/** Two lines of title, one of facts, two of text, and air; with teams one more, that of the marks. */
const ROW_HEIGHT = 130;
const MARKED_HEIGHT = 152;

export interface ResultListViewProps {
  search: SearchModel;
  current: number | undefined;
  selection: Selection;
  roster: TeamRoster;
  /** The last row is going, and the focus with it. */
  onLeave: () => void;
}

/** What a search found, best first. */
export function ResultListView({ search, current, selection, roster, onLeave }: ResultListViewProps) {
  const { results } = search;
  const total = results.total.value;
  if (results.problem.value) return <ListProblem list={results} />;
  if (total === undefined) return <Loading text={i18n.t('list.loading')} />;
  if (total === 0) return <NothingFound search={search} />;
  return (
    <RowList
      key={JSON.stringify(results.answered.value)}
      label={i18n.t('search.results')}
      list={results}
      total={total}
      rowHeight={roster.size > 0 ? MARKED_HEIGHT : ROW_HEIGHT}
      current={current}
      selection={selection}
      onLeave={onLeave}
    >
      {(hit) => <ResultItem hit={hit} roster={roster} />}
    </RowList>
  );
}
