import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { ReadList } from '../model/read-list';
import type { Person, TeamPeople } from '../model/team-people';
import { adminErrorText } from '../model/words/admin-error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { StateLine } from '../ui/StateLine';
import { AdminDialog, type AdminDeed } from './AdminDialog';
import styles from './PeopleList.module.css';
import { PersonRow } from './PersonRow';
import { RemoveDialog } from './RemoveDialog';

/** Everybody of a team. An owner changes who may do what; keys are the business of the server's administrator, who is asked for each act. */
export function PeopleList({ model, readList }: { model: TeamPeople; readList: ReadList }) {
  const [deed, setDeed] = useState<AdminDeed>();
  const [leaving, setLeaving] = useState<Person>();
  const people = model.people.value;
  const problem = model.problem.value;
  const owners = people?.filter(({ role }) => role === 'owner').length ?? 0;
  const close = (): void => {
    setDeed(undefined);
    model.forget();
  };
  return (
    <div class={styles['people']}>
      {!people && model.busy.value && <StateLine tone="busy" text={i18n.t('people.loading')} />}
      {people && !model.owner.value && <p class={styles['small']}>{i18n.t('people.readOnly')}</p>}
      {people && (
        <ul class={styles['list']} aria-label={i18n.t('people.title')}>
          {people.map((person) => (
            <PersonRow
              key={person.user}
              person={person}
              mayChange={model.owner.value}
              busy={model.busy.value}
              last={person.role === 'owner' && owners === 1}
              onRole={(role) => void model.changeRole(person, role)}
              onRemove={() => setLeaving(person)}
              onReissue={() => setDeed({ kind: 'reissue', person })}
              onRevoke={() => setDeed({ kind: 'revoke', person })}
            />
          ))}
        </ul>
      )}
      {problem && !deed && (
        <ErrorNote text={adminErrorText(problem.code)} code={i18n.t('error.code', [problem.code])}>
          <Button onClick={() => void model.load()}>{i18n.t('people.again')}</Button>
        </ErrorNote>
      )}
      {model.owner.value && (
        <div>
          <Button onClick={() => setDeed({ kind: 'invite' })}>{i18n.t('people.invite')}</Button>
        </div>
      )}
      {leaving && (
        <RemoveDialog
          person={leaving}
          onClose={(remove) => {
            setLeaving(undefined);
            if (remove) void model.remove(leaving);
          }}
        />
      )}
      {deed && <AdminDialog model={model} deed={deed} readList={readList} onClose={close} />}
    </div>
  );
}
