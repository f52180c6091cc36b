import { i18n } from '../../utils/browser/i18n';
import type { OptionsModel } from '../model/options-model';
import styles from './Options.module.css';
import { ShortcutChange } from './ShortcutChange';

/** What each command of the manifest is called; a command of another name is left out. */
const NAMES: Record<string, () => string> = {
  _execute_action: () => i18n.t('options.shortcutClip'),
  'open-panel': () => i18n.t('options.shortcutPanel'),
};

/** The keys as the browser really assigned them: it leaves out a taken one without a word. */
export function ShortcutList({ model }: { model: Pick<OptionsModel, 'shortcuts' | 'openShortcuts'> }) {
  return (
    <>
      <dl class={styles['keys']}>
        {model.shortcuts.value.map(
          ({ name, shortcut }) =>
            NAMES[name] && [
              <dt key={name}>{NAMES[name]()}</dt>,
              <dd key={`${name} keys`}>
                {shortcut ? <kbd>{shortcut}</kbd> : <span class={styles['none']}>{i18n.t('options.shortcutNone')}</span>}
              </dd>,
            ],
        )}
      </dl>
      <p class={styles['small']}>{i18n.t('options.shortcutHint')}</p>
      <ShortcutChange open={model.openShortcuts} />
    </>
  );
}
