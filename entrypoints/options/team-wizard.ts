import { type ComponentType, h } from 'preact';
import { teamWizard } from '../../components/model/team-wizard';
import { TeamWizard } from '../../components/team/TeamWizard';
import { managedTeam } from '../../utils/browser/managed-team';
import { requestOrigin } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { send } from '../../utils/browser/send';
import { saveTeamAccount } from '../../utils/browser/change-team-account';
import { teamAccounts } from '../../utils/browser/team-accounts';
import { checkServer } from '../../utils/team/admin-check';
import { createTeam, findTeam } from '../../utils/team/admin-team';
import { couchServer } from '../../utils/team/couch-request';
import { writeInvitation } from '../../utils/team/invitation';
import { readMembership } from '../../utils/team/membership';
import { readPeopleList } from '../../utils/team/read-people-list';
import { suggestDatabase } from '../../utils/team/suggest-database';
import { teamAddress } from '../../utils/team/team-address';
import { isTeamDatabase } from '../../utils/team/team-database';

/** The wizard that makes a team: loaded for who wants one. */
export async function createWizard(): Promise<ComponentType> {
  const model = teamWizard({
    preset: await managedTeam(),
    address: teamAddress,
    request: requestOrigin,
    administer(address, user, password) {
      const server = couchServer({ address, user, key: password });
      return { check: () => checkServer(server), find: (db) => findTeam(server, db), create: (kind, team) => createTeam(server, kind, team) };
    },
    membership: ({ address, db, user, key }) => readMembership(couchServer({ address, user, key }), db, user),
    writeInvitation,
    accounts: teamAccounts,
    save: saveTeamAccount,
    sync: (team) => send('team.sync', { team, asked: true }),
    report,
  });
  return () => h(TeamWizard, { model, suggest: suggestDatabase, isDatabase: isTeamDatabase, readList: readPeopleList });
}
