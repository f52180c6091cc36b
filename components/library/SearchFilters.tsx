import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import { errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { Chip } from '../ui/Chip';
import { ErrorNote } from '../ui/ErrorNote';
import { PickList } from '../ui/PickList';
import { Popover } from '../ui/Popover';
import { TextButton } from '../ui/TextButton';
import { DateFilter } from './DateFilter';
import type { LabelKind } from './LabelDialog';

const KINDS = ['tags', 'folders', 'sites'] as const;

/** What narrows the list: chosen filters, each with its way out, then the kinds there are. */
export function SearchFilters({ search, onManage }: { search: SearchModel; onManage: (kind: LabelKind) => void }) {
  const filters = search.filters.value;
  const labels = search.labels.value;
  const problem = search.labelsProblem.value;
  const { from, to } = filters;
  const toggle = (kind: (typeof KINDS)[number], name: string): void => {
    const before = filters[kind];
    search.filter({ [kind]: before.includes(name) ? before.filter((other) => other !== name) : [...before, name] });
  };
  return (
    <>
      {KINDS.flatMap((kind) =>
        filters[kind].map((name) => (
          <Chip key={`${kind}:${name}`} text={name} removeLabel={i18n.t('search.removeFilter', [name])} onRemove={() => toggle(kind, name)} />
        )),
      )}
      {(from || to) && (
        <Chip
          text={datesText(from, to)}
          removeLabel={i18n.t('search.removeFilter', [datesText(from, to)])}
          onRemove={() => search.filter({ from: '', to: '' })}
        />
      )}
      {KINDS.map((kind) => (
        <Popover key={kind} look="chip" label={i18n.t(`search.${kind}`)} face={i18n.t(`search.${kind}`)} onOpen={search.loadLabels}>
          {problem ? (
            <ErrorNote text={errorText(problem.code)} code={i18n.t('error.code', [problem.code])} />
          ) : (
            labels && (
              <PickList
                label={i18n.t(`search.${kind}`)}
                options={labels[kind]}
                chosen={filters[kind]}
                narrowLabel={i18n.t('search.narrow')}
                emptyText={i18n.t('search.nothingHere')}
                moreText={(left) => i18n.t('search.moreHere', [formatNumber(left)])}
                onToggle={(name) => toggle(kind, name)}
              />
            )
          )}
          {kind !== 'sites' && <TextButton onClick={() => onManage(kind)}>{i18n.t('labels.title')}</TextButton>}
        </Popover>
      ))}
      <Popover look="chip" label={i18n.t('search.dates')} face={i18n.t('search.dates')}>
        <DateFilter from={from} to={to} onChange={search.filter} />
      </Popover>
    </>
  );
}

const datesText = (from: string, to: string): string =>
  from === to ? from : i18n.t('search.fromTo', [from || i18n.t('search.open'), to || i18n.t('search.open')]);
