import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { TeamWizard } from '../model/team-wizard';
import { Button } from '../ui/Button';
import { LabelledField } from '../ui/LabelledField';
import { AdminFields, NO_ADMIN } from './AdminFields';
import styles from './TeamWizard.module.css';

/** Which server, and its administrator. The password leaves the field as soon as it was used. */
export function WizardServer({ model, address, onAddress }: { model: TeamWizard; address: string; onAddress: (address: string) => void }) {
  const [admin, setAdmin] = useState(NO_ADMIN);
  const [host, setHost] = useState('');
  const look = model.look(address);
  const busy = model.busy.value !== undefined;
  const check = (): void => {
    const { user, password } = admin;
    setAdmin({ user, password: '' });
    void model.check({ address, user, password, ...(host !== '' && { confirmed: host }) });
  };
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <p>{i18n.t('wizard.hint')}</p>
      <LabelledField label={i18n.t('wizard.address')} hint={i18n.t(model.preset ? 'wizard.preset' : 'wizard.addressHint')} kind="url" value={address} fixed={model.preset !== undefined} onText={onAddress} />
      {look?.exposed && <p class={styles['warning']}>{i18n.t('team.exposed')}</p>}
      {look?.confirm && <LabelledField label={i18n.t('team.confirmHost', [look.host])} value={host} onText={setHost} />}
      <AdminFields typed={admin} onTyped={setAdmin} />
      <div class={styles['actions']}>
        <Button submit look="primary" disabled={busy || address.trim() === '' || admin.user.trim() === '' || admin.password === ''}>
          {i18n.t('wizard.check')}
        </Button>
      </div>
      <p role="status" class={styles['small']}>
        {busy && i18n.t('wizard.checking')}
      </p>
    </form>
  );
}
