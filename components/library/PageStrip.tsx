import { i18n } from '../../utils/browser/i18n';
import type { FollowedPage } from '../model/followed-page';
import { routeHash } from '../model/route';
import { Icon } from '../ui/Icon';
import styles from './PageStrip.module.css';

/**
 * Whether the page beside the panel is kept. `shortcut` opens the panel and is a click that has the browser tell the
 * address; empty when none is assigned.
 */
export function PageStrip({ page, shortcut }: { page: FollowedPage; shortcut: string }) {
  if (page.kind === 'none') return null;
  return (
    <section class={styles['strip']} aria-label={i18n.t('beside.label')}>
      {page.kind === 'kept' && (
        <>
          <p role="status" class={styles['kept']}>
            <Icon name="check" />
            {i18n.t('beside.kept')}
          </p>
          <a href={routeHash({ trash: false, clip: page.clip })} title={page.title}>
            {i18n.t('beside.open')}
          </a>
        </>
      )}
      {page.kind === 'unkept' && <p role="status">{i18n.t('beside.unkept')}</p>}
      {page.kind === 'hidden' && (
        <details>
          <summary>{i18n.t('beside.hidden')}</summary>
          <p>{i18n.t('beside.why')}</p>
          <p>{shortcut ? i18n.t('beside.lookByKey', [shortcut]) : i18n.t('beside.look')}</p>
        </details>
      )}
    </section>
  );
}
