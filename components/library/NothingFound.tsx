import { i18n } from '../../utils/browser/i18n';
import { NO_FILTERS, type SearchModel } from '../model/search/search-model';
import { Button } from '../ui/Button';
import styles from './NothingFound.module.css';

const TIPS = ['search.tipFewer', 'search.tipPhrase', 'search.tipFields', 'search.tipFolded'] as const;

/** Nothing answers the question, and what may help. */
export function NothingFound({ search }: { search: SearchModel }) {
  const words = search.words.value.trim();
  const filtered = JSON.stringify(search.filters.value) !== JSON.stringify(NO_FILTERS);
  return (
    <div class={styles['nothing']}>
      <p class={styles['headline']}>{words ? i18n.t('search.nothingFor', [words]) : i18n.t('search.nothingFits')}</p>
      {filtered && (
        <p>
          <Button onClick={() => search.filter(NO_FILTERS)}>{i18n.t('search.dropFilters')}</Button>
        </p>
      )}
      {words && (
        <ul class={styles['tips']}>
          {TIPS.map((tip) => (
            <li key={tip}>{i18n.t(tip)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
