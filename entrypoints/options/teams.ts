import { type TeamsModel, teamsModel } from '../../components/model/teams-model';
import { managedTeam } from '../../utils/browser/managed-team';
import { hasOrigin, requestOrigin } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { send } from '../../utils/browser/send';
import { onSyncStatus, syncStatus } from '../../utils/browser/sync-status';
import { saveTeamAccount } from '../../utils/browser/change-team-account';
import { onTeamAccounts, teamAccounts } from '../../utils/browser/team-accounts';
import { readInvitation } from '../../utils/team/invitation';
import { teamAddress } from '../../utils/team/team-address';

/** The model of the teams with what it works with. What speaks to a server is loaded when one is asked. */
export function createTeams(page: AbortSignal): TeamsModel {
  return teamsModel({
    accounts: teamAccounts,
    onAccounts: (listener) => onTeamAccounts(listener, page),
    save: saveTeamAccount,
    status: syncStatus,
    onStatus: (listener) => onSyncStatus(listener, page),
    preset: managedTeam,
    readInvitation,
    address: teamAddress,
    request: requestOrigin,
    granted: hasOrigin,
    async membership({ address, db, user, key }) {
      const [{ couchServer }, { readMembership }] = await Promise.all([import('../../utils/team/couch-request'), import('../../utils/team/membership')]);
      return readMembership(couchServer({ address, user, key }), db, user);
    },
    sync: (team) => send('team.sync', { team, asked: true }),
    report,
  });
}
