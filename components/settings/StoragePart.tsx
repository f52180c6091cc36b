import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { OptionsModel } from '../model/options-model';
import { formatBytes } from '../model/words/format-bytes';
import { Button } from '../ui/Button';
import styles from './Options.module.css';

/** What the library takes up, and whether the browser has promised to keep it. */
export function StoragePart({ model }: { model: OptionsModel }) {
  const [refused, setRefused] = useState(false);
  const use = model.storage.value;
  if (!use) return null;
  const { used, allowed, persisted } = use;
  return (
    <>
      {used !== undefined && (
        <p>
          {allowed === undefined
            ? i18n.t('options.usedOnly', [formatBytes(used)])
            : i18n.t('options.used', [formatBytes(used), formatBytes(allowed)])}
        </p>
      )}
      <p>{i18n.t(persisted ? 'options.persisted' : 'options.notPersisted')}</p>
      {!persisted && (
        <div class={styles['action']}>
          <Button onClick={() => void model.persist().then((agreed) => setRefused(!agreed))}>{i18n.t('options.persist')}</Button>
        </div>
      )}
      <p role="status" class={styles['small']}>
        {refused && !persisted ? i18n.t('options.persistRefused') : ''}
      </p>
    </>
  );
}
