import { useEffect } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import type { TeamRoster } from '../model/team-roster';
import { formatNumber } from '../model/words/format-number';
import { teamName } from '../model/words/team-name';
import { TextButton } from '../ui/TextButton';
import type { LabelKind } from './LabelDialog';
import styles from './NavLabels.module.css';

/** Labels of a kind in the column; the others are found by typing, in the filters above the list. */
const MOST = 12;

/** The teams, and the folders and tags that most clips have, each a filter at hand. */
export function NavLabels({ search, roster, onManage }: { search: SearchModel; roster: TeamRoster; onManage: (kind: LabelKind) => void }) {
  useEffect(search.loadLabels, [search]);
  const labels = search.labels.value;
  const filters = search.filters.value;
  const toggle = (kind: 'teams' | 'folders' | 'tags', name: string): void =>
    search.filter({ [kind]: filters[kind].includes(name) ? filters[kind].filter((other) => other !== name) : [...filters[kind], name] });
  const countOf = (id: string): number => labels?.teams.find(({ name }) => name === id)?.count ?? 0;
  return (
    <>
      {roster.size > 0 && (
        <section class={styles['part']} aria-label={i18n.t('search.teams')}>
          <p class={styles['head']}>{i18n.t('search.teams')}</p>
          {['', ...roster.keys()].map((id) => (
            <NavLabel key={id} name={teamName(roster, id)} count={labels && countOf(id)} on={filters.teams.includes(id)} onToggle={() => toggle('teams', id)} />
          ))}
        </section>
      )}
      {(['folders', 'tags'] as const).map((kind) => {
        const some = labels?.[kind].slice(0, MOST) ?? [];
        if (some.length === 0) return null;
        return (
          <section key={kind} class={styles['part']} aria-label={i18n.t(`search.${kind}`)}>
            <p class={styles['head']}>
              {i18n.t(`search.${kind}`)}
              <TextButton label={i18n.t('labels.title')} onClick={() => onManage(kind)}>
                {i18n.t('labels.manage')}
              </TextButton>
            </p>
            {some.map(({ name, count }) => (
              <NavLabel key={name} name={name} count={count} on={filters[kind].includes(name)} onToggle={() => toggle(kind, name)} />
            ))}
          </section>
        );
      })}
    </>
  );
}

function NavLabel({ name, count, on, onToggle }: { name: string; count: number | undefined; on: boolean; onToggle: () => void }) {
  return (
    <button type="button" class={styles['label']} aria-pressed={on} onClick={onToggle}>
      <span class={styles['name']}>{name}</span>
      <span class={styles['count']}>{count === undefined ? '' : formatNumber(count)}</span>
    </button>
  );
}
