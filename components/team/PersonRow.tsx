import { i18n } from '../../utils/browser/i18n';
import type { Person } from '../model/team-people';
import { roleText } from '../model/words/role-text';
import { Menu } from '../ui/Menu';
import { Icon } from '../ui/Icon';
import styles from './PeopleList.module.css';

export interface PersonRowProps {
  person: Person;
  mayChange: boolean;
  busy: boolean;
  /** Nobody else is an owner: he stays one. */
  last: boolean;
  onRole: (role: Person['role']) => void;
  onRemove: () => void;
  onReissue: () => void;
  onRevoke: () => void;
}

const CHOICES: readonly Person['role'][] = ['reader', 'editor', 'owner'];

/** Somebody of a team, what he may do, and what can be done. */
export function PersonRow({ person: { user, name, role, self }, mayChange, busy, last, onRole, onRemove, onReissue, onRevoke }: PersonRowProps) {
  const acts = [
    { id: 'reissue', text: i18n.t('people.reissue'), onChoose: onReissue },
    { id: 'revoke', text: i18n.t('people.revoke'), onChoose: onRevoke },
    ...(last ? [] : [{ id: 'remove', text: i18n.t('people.remove'), onChoose: onRemove }]),
  ];
  return (
    <li class={styles['row']}>
      <span class={styles['who']}>
        <span>
          {name}
          {self && <span class={styles['self']}>{i18n.t('people.self')}</span>}
        </span>
        <span class={styles['small']}>{last && mayChange ? i18n.t('people.lastOwner', [user]) : user}</span>
      </span>
      {mayChange && !last ? (
        <select class={styles['role']} aria-label={i18n.t('people.roleOf', [name])} disabled={busy} value={role} onChange={(event) => onRole(event.currentTarget.value as Person['role'])}>
          {CHOICES.map((each) => (
            <option key={each} value={each}>
              {roleText(each)}
            </option>
          ))}
        </select>
      ) : (
        <span class={styles['fixed']}>{roleText(role)}</span>
      )}
      {mayChange && <span class={styles['acts']}>{!self && <Menu label={i18n.t('people.more', [name])} face={<Icon name="more" />} items={acts} />}</span>}
    </li>
  );
}
