import type { ComponentChildren } from 'preact';
import { i18n } from '../../utils/browser/i18n';
import type { BackupModel } from '../model/backup-model';
import type { OptionsModel } from '../model/options-model';
import { sizeOptions } from '../model/words/size-options';
import { Choice } from '../ui/Choice';
import { Switch } from '../ui/Switch';
import { BackupPart } from './BackupPart';
import { ErrorsPart } from './ErrorsPart';
import styles from './Options.module.css';
import { ShortcutList } from './ShortcutList';
import { StoragePart } from './StoragePart';

/** Sizes to choose from for the largest file, in MB: it is in memory while it is fetched and hashed. */
const SIZES = [10, 50, 100, 200];

/** Everything a person can set, and what there is to know of this installation. */
export function Options({ model, backup, teams, rules, version }: { model: OptionsModel; backup: BackupModel; teams: ComponentChildren; rules: ComponentChildren; version: string }) {
  const { keepOriginal: keeps, maxFileBytes } = model.settings.value;
  const isPreset = (name: string): boolean => model.presets.value.includes(name);
  return (
    <main class={styles['page']}>
      <h1 class={styles['title']}>{i18n.t('options.title')}</h1>
      <hr class={styles['rule']} />
      <section>
        <h2>{i18n.t('options.keeping')}</h2>
        <Switch
          label={i18n.t('options.keepOriginal')}
          hint={i18n.t('options.keepOriginalHint')}
          on={keeps}
          onChange={(keepOriginal) => void model.change({ keepOriginal })}
        />
        {isPreset('keepOriginal') && <p class={styles['small']}>{i18n.t('options.preset')}</p>}
        <div class={styles['choice']}>
          <Choice
            label={i18n.t('options.largest')}
            value={String(maxFileBytes)}
            options={sizeOptions(SIZES, maxFileBytes)}
            onChoose={(size) => void model.change({ maxFileBytes: Number(size) })}
          />
          <p class={styles['small']}>{i18n.t('options.largestHint')}</p>
          {isPreset('maxFileBytes') && <p class={styles['small']}>{i18n.t('options.preset')}</p>}
        </div>
      </section>
      <section id="teams">
        <h2>{i18n.t('team.title')}</h2>
        {teams}
      </section>
      <section id="rules">
        <h2>{i18n.t('rules.title')}</h2>
        {rules}
      </section>
      <section>
        <h2>{i18n.t('options.storage')}</h2>
        <StoragePart model={model} />
      </section>
      <section>
        <h2>{i18n.t('backup.title')}</h2>
        <BackupPart model={backup} />
      </section>
      <section>
        <h2>{i18n.t('options.shortcuts')}</h2>
        <ShortcutList model={model} />
      </section>
      <section>
        <h2>{i18n.t('options.language')}</h2>
        <p>{i18n.t('options.languageHint')}</p>
      </section>
      <section id="errors">
        <h2>{i18n.t('options.errors')}</h2>
        <ErrorsPart model={model} />
      </section>
      <section>
        <h2>{i18n.t('options.about')}</h2>
        <p>{i18n.t('options.privacy')}</p>
        <p>
          <a href="welcome.html">{i18n.t('options.welcome')}</a>
        </p>
        <p class={styles['small']}>{i18n.t('options.version', [version])}</p>
      </section>
    </main>
  );
}
