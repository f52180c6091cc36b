import { i18n } from '../../utils/browser/i18n';
import { LabelledField } from '../ui/LabelledField';

export interface AdminTyped {
  user: string;
  password: string;
}

export const NO_ADMIN: AdminTyped = { user: '', password: '' };

/** Name and password of the server's administrator: used for what is done now, and kept nowhere. */
export function AdminFields({ typed, onTyped }: { typed: AdminTyped; onTyped: (typed: AdminTyped) => void }) {
  return (
    <>
      <LabelledField label={i18n.t('admin.user')} value={typed.user} onText={(user) => onTyped({ ...typed, user })} />
      <LabelledField label={i18n.t('admin.password')} hint={i18n.t('admin.passwordHint')} kind="password" value={typed.password} onText={(password) => onTyped({ ...typed, password })} />
    </>
  );
}
