import { i18n } from '../../utils/browser/i18n';
import type { LibraryModel } from '../model/library-model';
import { routeHash } from '../model/route';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import type { LabelKind } from './LabelDialog';
import styles from './LibraryNav.module.css';
import { NavLabels } from './NavLabels';

export interface LibraryNavProps {
  model: LibraryModel;
  look: 'column' | 'bar';
  onSettings: () => void;
  /** Tags and folders are to be renamed or removed. */
  onManage: (kind: LabelKind) => void;
}

/** The ways into the library with how many clips each holds. `bar` is the narrow form on top of a list. */
export function LibraryNav({ model, look, onSettings, onManage }: LibraryNavProps) {
  const { trash } = model.route.value;
  const total = model.live.clips.value;
  return (
    <nav class={`${styles['nav']} ${styles[look]}`} aria-label={i18n.t('list.nav')}>
      {look === 'column' && (
        <p class={styles['brand']}>
          {i18n.t('extension.name')}
          {total !== undefined && <span>{i18n.t('count.clips', [formatNumber(total)])}</span>}
        </p>
      )}
      <Way href={routeHash({ trash: false, clip: undefined })} name={i18n.t('list.all')} here={!trash} count={total} />
      <Way href={routeHash({ trash: true, clip: undefined })} name={i18n.t('list.trash')} here={trash} count={model.trash.total.value} />
      {look === 'column' && (
        <div class={styles['labels']}>
          <NavLabels search={model.search} roster={model.roster.value} onManage={onManage} />
        </div>
      )}
      <span class={styles['space']} />
      <Button look="quiet" aria-label={look === 'bar' ? i18n.t('list.settings') : undefined} onClick={onSettings}>
        <Icon name="gear" />
        {look === 'column' && i18n.t('list.settings')}
      </Button>
    </nav>
  );
}

function Way({ href, name, here, count }: { href: string; name: string; here: boolean; count: number | undefined }) {
  return (
    <a class={styles['way']} href={href} aria-current={here ? 'page' : undefined}>
      {name}
      <span class={styles['count']}>{count === undefined ? '' : formatNumber(count)}</span>
    </a>
  );
}
