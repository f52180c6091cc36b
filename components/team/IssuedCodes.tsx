import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { type Coded, codesTable } from '../model/words/codes-table';
import { roleText } from '../model/words/role-text';
import { Button } from '../ui/Button';
import styles from './IssuedCodes.module.css';

/** Invitations, each to be handed to its person: shown this once. */
export function IssuedCodes({ codes }: { codes: readonly Coded[] }) {
  const [said, setSaid] = useState('');
  if (codes.length === 0) return null;
  const copy = async (text: string, done: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(done);
    } catch {
      setSaid(i18n.t('copy.failed'));
    }
  };
  return (
    <div class={styles['codes']}>
      <p class={styles['key']}>{i18n.t('people.codeIsKey')}</p>
      <ul class={styles['list']} aria-label={i18n.t('people.codes')}>
        {codes.map(({ name, role, user, code }) => (
          <li key={user} class={styles['row']}>
            <span class={styles['who']}>
              {name}
              <span class={styles['small']}>{i18n.t('people.roleAndAccount', [roleText(role), user])}</span>
            </span>
            <code class={styles['code']}>{code}</code>
            <Button aria-label={i18n.t('people.copyNamed', [name])} onClick={() => void copy(code, i18n.t('people.copied', [name]))}>
              {i18n.t('people.copy')}
            </Button>
          </li>
        ))}
      </ul>
      <div class={styles['foot']}>
        {codes.length > 1 && <Button onClick={() => void copy(codesTable(codes), i18n.t('people.copiedAll'))}>{i18n.t('people.copyAll')}</Button>}
        <p role="status" class={styles['small']}>
          {said}
        </p>
      </div>
    </div>
  );
}
