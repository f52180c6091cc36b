import { useEffect } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { SearchModel } from '../model/search/search-model';
import { formatNumber } from '../model/words/format-number';
import { TextButton } from '../ui/TextButton';
import type { LabelKind } from './LabelDialog';
import styles from './NavLabels.module.css';

/** Labels of a kind in the column; the others are found by typing, in the filters above the list. */
const MOST = 12;

/** The folders and tags that most clips have, each a filter at hand. */
export function NavLabels({ search, onManage }: { search: SearchModel; onManage: (kind: LabelKind) => void }) {
  useEffect(search.loadLabels, [search]);
  const labels = search.labels.value;
  const filters = search.filters.value;
  return (
    <>
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
            {some.map(({ name, count }) => {
              const on = filters[kind].includes(name);
              return (
                <button
                  key={name}
                  type="button"
                  class={styles['label']}
                  aria-pressed={on}
                  onClick={() => search.filter({ [kind]: on ? filters[kind].filter((other) => other !== name) : [...filters[kind], name] })}
                >
                  <span class={styles['name']}>{name}</span>
                  <span class={styles['count']}>{formatNumber(count)}</span>
                </button>
              );
            })}
          </section>
        );
      })}
    </>
  );
}
