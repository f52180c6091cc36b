import { type ComponentType, h } from 'preact';
import { type Admin, teamPeople } from '../../components/model/team-people';
import { PeopleList } from '../../components/team/PeopleList';
import type { TeamAccount } from '../../utils/article/team-account';
import { report } from '../../utils/browser/report';
import { teamAccounts } from '../../utils/browser/team-accounts';
import { reissueKey } from '../../utils/team/admin-accounts';
import { checkServer } from '../../utils/team/admin-check';
import { changeRole, removePerson } from '../../utils/team/admin-people';
import { invite } from '../../utils/team/admin-team';
import { couchServer } from '../../utils/team/couch-request';
import { writeInvitation } from '../../utils/team/invitation';
import { listPeople } from '../../utils/team/list-people';
import { readPeopleList } from '../../utils/team/read-people-list';

/** The people of a team: loaded when they are looked at. */
export function createPeople(team: string): ComponentType {
  const as = (account: TeamAccount) => couchServer(account);
  /** The server's administrator, for one act. */
  const administer = async ({ address }: TeamAccount, { user, password }: Admin) => {
    const server = couchServer({ address, user: user.trim(), key: password });
    return { server, kind: (await checkServer(server)).kind };
  };
  const model = teamPeople({
    account: async () => (await teamAccounts()).find(({ id }) => id === team),
    load: (account) => listPeople(as(account), account.db),
    changeRole: (account, user, role) => changeRole(as(account), account.db, account.user, user, role),
    remove: (account, user) => removePerson(as(account), account.db, user),
    async reissue(account, admin, { user, name, role }) {
      const { server, kind } = await administer(account, admin);
      return { user, name, role, key: await reissueKey(server, user, { roles: kind === 'tryOut' ? [`${account.db}:${role}`] : [] }) };
    },
    async invite(account, admin, people) {
      const { server, kind } = await administer(account, admin);
      return invite(server, kind, { db: account.db, people, by: account.user });
    },
    writeInvitation,
    report,
  });
  void model.load();
  return () => h(PeopleList, { model, readList: readPeopleList });
}
