import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { ReadList } from '../model/read-list';
import type { Person, TeamPeople } from '../model/team-people';
import { adminErrorText } from '../model/words/admin-error-text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { AdminFields, NO_ADMIN } from './AdminFields';
import { IssuedCodes } from './IssuedCodes';
import { PeopleField } from './PeopleField';
import styles from './PeopleList.module.css';

/** What the server's administrator alone can do. */
export type AdminDeed = { kind: 'reissue' | 'revoke'; person: Person } | { kind: 'invite' };

const TITLE = { reissue: 'people.reissueTitle', revoke: 'people.revokeTitle', invite: 'people.inviteTitle' } as const;
const HINT = { reissue: 'people.reissueHint', revoke: 'people.revokeHint', invite: 'people.inviteHint' } as const;
const ACT = { reissue: 'people.reissue', revoke: 'people.revoke', invite: 'people.inviteAct' } as const;

/** One act of the server's administrator: asks his name and password, forgets them, and shows what came of it. */
export function AdminDialog({ model, deed, readList, onClose }: { model: TeamPeople; deed: AdminDeed; readList: ReadList; onClose: () => void }) {
  const [admin, setAdmin] = useState(NO_ADMIN);
  const [list, setList] = useState('');
  const [done, setDone] = useState(false);
  const name = deed.kind === 'invite' ? '' : deed.person.name;
  const read = readList(list, model.people.value?.map((person) => person.name) ?? []);
  const problem = model.problem.value;
  const busy = model.busy.value;
  const act = async (): Promise<void> => {
    const { user, password } = admin;
    setAdmin({ user, password: '' });
    const acted = deed.kind === 'invite' ? await model.invite({ user, password }, read.people) : await model.reissue({ user, password }, deed.person, deed.kind === 'reissue');
    setDone(acted);
  };
  const nobody = deed.kind === 'invite' && (read.people.length === 0 || read.problems.length > 0);
  return (
    <Dialog title={i18n.t(TITLE[deed.kind], [name])} onClose={onClose}>
      {done ? (
        <div class={styles['form']}>
          <p role="status">{i18n.t(deed.kind === 'revoke' ? 'people.revoked' : 'people.issued', [name])}</p>
          <IssuedCodes codes={model.codes.value} />
          <div class={styles['foot']}>
            <Button look="primary" onClick={onClose}>
              {i18n.t('wizard.finish')}
            </Button>
          </div>
        </div>
      ) : (
        <form
          class={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void act();
          }}
        >
          <p>{i18n.t(HINT[deed.kind], [name])}</p>
          {deed.kind === 'invite' && <PeopleField list={list} read={read} onList={setList} />}
          <AdminFields typed={admin} onTyped={setAdmin} />
          {problem && <ErrorNote text={adminErrorText(problem.code)} code={i18n.t('error.code', [problem.code])} />}
          <div class={styles['foot']}>
            <Button submit look={deed.kind === 'revoke' ? 'danger' : 'primary'} disabled={busy || nobody || admin.user.trim() === '' || admin.password === ''}>
              {i18n.t(ACT[deed.kind])}
            </Button>
            <Button onClick={onClose}>{i18n.t('people.cancel')}</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
