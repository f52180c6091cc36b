import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import { errorNote } from '../model/words/error-text';
import type { TeamRoster } from '../model/team-roster';
import { accountName } from '../model/words/account-name';
import { formatNumber } from '../model/words/format-number';
import { teamName } from '../model/words/team-name';
import { Chip } from '../ui/Chip';
import { ErrorNote } from '../ui/ErrorNote';
import { PickList } from '../ui/PickList';
import { Popover } from '../ui/Popover';
import { TextButton } from '../ui/TextButton';
import { DateFilter } from './DateFilter';
import type { LabelKind } from './LabelDialog';

const KINDS = ['tags', 'folders', 'sites'] as const;
/** Kinds that there are with teams alone. */
const TEAM_KINDS = ['teams', 'people'] as const;
type Kind = (typeof KINDS | typeof TEAM_KINDS)[number];

export interface SearchFiltersProps {
  search: SearchModel;
  roster: TeamRoster;
  onManage: (kind: LabelKind) => void;
}

/** What narrows the list: chosen filters, each with its way out, then the kinds there are. */
export function SearchFilters({ search, roster, onManage }: SearchFiltersProps) {
  const filters = search.filters.value;
  const labels = search.labels.value;
  const problem = search.labelsProblem.value;
  const { from, to } = filters;
  const kinds: readonly Kind[] = roster.size > 0 ? [...TEAM_KINDS, ...KINDS] : KINDS;
  const textOf = (kind: Kind, name: string): string => (kind === 'teams' ? teamName(roster, name) : kind === 'people' ? accountName(roster, name) : name);
  const toggle = (kind: Kind, name: string): void => {
    const before = filters[kind];
    search.filter({ [kind]: before.includes(name) ? before.filter((other) => other !== name) : [...before, name] });
  };
  return (
    <>
      {kinds.flatMap((kind) =>
        filters[kind].map((name) => (
          <Chip key={`${kind}:${name}`} text={textOf(kind, name)} removeLabel={i18n.t('search.removeFilter', [textOf(kind, name)])} onRemove={() => leave(() => toggle(kind, name))} />
        )),
      )}
      {(from || to) && (
        <Chip
          text={datesText(from, to)}
          removeLabel={i18n.t('search.removeFilter', [datesText(from, to)])}
          onRemove={() => leave(() => search.filter({ from: '', to: '' }))}
        />
      )}
      {kinds.map((kind) => (
        <Popover key={kind} look="chip" label={i18n.t(`search.${kind}`)} face={i18n.t(`search.${kind}`)} onOpen={search.loadLabels}>
          {problem ? (
            <ErrorNote {...errorNote(problem.code)} />
          ) : (
            labels && (
              <PickList
                label={i18n.t(`search.${kind}`)}
                options={labels[kind].map((label) => ({ ...label, text: textOf(kind, label.name) }))}
                textOf={(name) => textOf(kind, name)}
                chosen={filters[kind]}
                narrowLabel={i18n.t('search.narrow')}
                emptyText={i18n.t('search.nothingHere')}
                moreText={(left) => i18n.t('search.moreHere', [formatNumber(left)])}
                onToggle={(name) => toggle(kind, name)}
              />
            )
          )}
          {(kind === 'tags' || kind === 'folders') && <TextButton onClick={() => onManage(kind)}>{i18n.t('labels.title')}</TextButton>}
        </Popover>
      ))}
      <Popover look="chip" label={i18n.t('search.dates')} face={i18n.t('search.dates')}>
        <DateFilter from={from} to={to} onChange={search.filter} />
      </Popover>
    </>
  );
}

/** The button of a chip goes with it: the focus moves on to the next button of the row. */
function leave(remove: () => void): void {
  document.activeElement?.parentElement?.nextElementSibling?.querySelector('button')?.focus();
  remove();
}

const datesText = (from: string, to: string): string =>
  from === to ? from : i18n.t('search.fromTo', [from || i18n.t('search.open'), to || i18n.t('search.open')]);
