import { i18n } from '../../utils/browser/i18n';
import type { OptionsModel } from '../model/options-model';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PinDrawing } from './PinDrawing';
import { ShortcutList } from './ShortcutList';
import { TryIt } from './TryIt';
import styles from './Welcome.module.css';

export interface WelcomeProps {
  model: Pick<OptionsModel, 'shortcuts' | 'openShortcuts'>;
  kind: 'chrome' | 'edge' | 'firefox';
  /** Whether the icon stands on the toolbar already; undefined where the browser does not tell. */
  pinned: boolean | undefined;
  onLibrary: () => void;
  onSettings: () => void;
}

/** The first page after the install: how to reach the button, what a click does, what we see and what we do not. */
export function Welcome({ model, kind, pinned, onLibrary, onSettings }: WelcomeProps) {
  return (
    <main class={styles['page']}>
      <h1 class={styles['title']}>{i18n.t('welcome.title')}</h1>
      <hr class={styles['rule']} />
      <p class={styles['lead']}>{i18n.t('welcome.lead')}</p>
      <section>
        <h2>{i18n.t('welcome.pin')}</h2>
        <p>{i18n.t(`welcome.${kind}`)}</p>
        <PinDrawing kind={kind} />
        <p role="status" class={styles['pinned']}>
          {pinned && [<Icon key="icon" name="check" />, i18n.t('welcome.pinned')]}
        </p>
      </section>
      <section>
        <h2>{i18n.t('welcome.try')}</h2>
        <p>{i18n.t('welcome.tryHint')}</p>
        <TryIt />
      </section>
      <section>
        <h2>{i18n.t('welcome.sight')}</h2>
        <ul class={styles['facts']}>
          <li>{i18n.t('welcome.seesClick')}</li>
          <li>{i18n.t('welcome.seesNothing')}</li>
          <li>{i18n.t('welcome.seesOthers')}</li>
          <li>{i18n.t('welcome.seesPrivate')}</li>
        </ul>
      </section>
      <section>
        <h2>{i18n.t('options.shortcuts')}</h2>
        <ShortcutList model={model} />
      </section>
      <p class={styles['ways']}>
        <Button look="primary" onClick={onLibrary}>
          {i18n.t('menu.openLibrary')}
        </Button>
        <Button onClick={onSettings}>{i18n.t('popup.settings')}</Button>
      </p>
    </main>
  );
}
