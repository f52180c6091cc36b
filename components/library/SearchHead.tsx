import type { RefObject } from 'preact';
import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import type { Selection } from '../model/selection';
import type { TeamRoster } from '../model/team-roster';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { SearchField } from '../ui/SearchField';
import type { LabelKind } from './LabelDialog';
import { SearchFilters } from './SearchFilters';
import styles from './SearchHead.module.css';

export interface SearchHeadProps {
  search: SearchModel;
  roster: TeamRoster;
  field: RefObject<HTMLInputElement | null>;
  /** Absent where there is nothing to choose. */
  selection: Selection | undefined;
  /** On into what was found. */
  onDown: () => void;
  /** Tags and folders are to be renamed or removed. */
  onManage: (kind: LabelKind) => void;
}

/** On top of the list: what to look for, by what to narrow it, and how many were found. */
export function SearchHead({ search, roster, field, selection, onDown, onManage }: SearchHeadProps) {
  const { total, ms, busy } = search.results;
  const found = search.active.value ? total.value : undefined;
  return (
    <div role="search" class={styles['head']}>
      <SearchField
        field={field}
        label={i18n.t('search.label')}
        clearLabel={i18n.t('search.clear')}
        value={search.words.value}
        onText={search.setWords}
        onFocus={search.warm}
        onDown={onDown}
      />
      <div class={styles['row']}>
        <SearchFilters search={search} roster={roster} onManage={onManage} />
        {selection && (
          <Button look="chip" aria-pressed={selection.on.value} onClick={selection.on.value ? selection.stop : selection.start}>
            {i18n.t('select.start')}
          </Button>
        )}
        <p role="status" class={styles['count']} aria-busy={busy.value}>
          {found !== undefined && i18n.t('search.count', [formatNumber(found), formatNumber(Math.round(ms.value))])}
        </p>
      </div>
    </div>
  );
}
