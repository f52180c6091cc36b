import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { Button } from '../ui/Button';
import styles from './Options.module.css';

/** Leads to the browser's page of shortcuts; where it may not be opened from here, to its address. `open` answers that. */
export function ShortcutChange({ open }: { open: () => Promise<string | undefined> }) {
  const [address, setAddress] = useState<string>();
  return (
    <>
      <div class={styles['action']}>
        <Button onClick={() => void open().then(setAddress)}>{i18n.t('shortcut.change')}</Button>
      </div>
      <p role="status" class={styles['small']}>
        {address !== undefined && [i18n.t('shortcut.byHand'), <input key="address" class={styles['address']} aria-label={i18n.t('shortcut.address')} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />]}
      </p>
    </>
  );
}
