import { type TeamSettingsModel, teamSettingsModel } from '../../components/model/team-settings-model';
import { quitTeam } from '../../utils/app/quit-team';
import { onChange } from '../../utils/browser/changes';
import { giveBackOrigin, originPattern } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { send } from '../../utils/browser/send';
import { forgetTargets } from '../../utils/browser/share-targets';
import { forgetSyncStatus, onSyncStatus } from '../../utils/browser/sync-status';
import { changeTeamAccount, removeTeamAccount } from '../../utils/browser/change-team-account';
import { teamAccounts } from '../../utils/browser/team-accounts';
import { loadWork } from './load-work';

/** The settings of the joined teams, with what they work with. The library is opened when it is needed, and closed again. */
export function createTeamSettings(): TeamSettingsModel {
  const stop = (team: string): Promise<unknown> => send('team.stop', { team });
  return teamSettingsModel({
    accounts: teamAccounts,
    async change(team, change) {
      await changeTeamAccount(team, change);
      // What runs goes by what was agreed before.
      if (change.originals === false) await stop(team);
      if (change.originals) await (await loadWork.team()).dueOriginals(team);
      if (change.maxFileBytes !== undefined) await (await loadWork.team()).dueAgain(team);
    },
    stop,
    sync: (team) => send('team.sync', { team, asked: true }),
    agreeToStore: async (team) => (await loadWork.team()).agreeToStore(team),
    originals: async (team) => (await loadWork.team()).originals(team),
    unsent: async (team) => (await loadWork.team()).unsent(team),
    quit: (id, how) =>
      quitTeam(
        {
          accounts: teamAccounts,
          change: changeTeamAccount,
          stop,
          takeOut: async (team, options) => (await loadWork.team()).takeOut(team, options),
          forgetStatus: forgetSyncStatus,
          forgetTargets,
          remove: removeTeamAccount,
          pattern: originPattern,
          giveBack: giveBackOrigin,
        },
        id,
        how,
      ),
    onMoved(listener, signal) {
      onChange(listener, signal);
      onSyncStatus(listener, signal);
    },
    report,
  });
}
