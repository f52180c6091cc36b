import { type TeamSettingsModel, teamSettingsModel } from '../../components/model/team-settings-model';
import { quitTeam } from '../../utils/app/quit-team';
import { announce, onChange } from '../../utils/browser/changes';
import { giveBackOrigin, originPattern } from '../../utils/browser/permissions';
import { report } from '../../utils/browser/report';
import { send } from '../../utils/browser/send';
import { forgetTargets } from '../../utils/browser/share-targets';
import { forgetSyncStatus, onSyncStatus } from '../../utils/browser/sync-status';
import { changeTeamAccount, removeTeamAccount, teamAccounts } from '../../utils/browser/team-accounts';
import type { Library } from '../../utils/library/open';

/** The settings of the joined teams, with what they work with. The library is opened when it is needed, and closed again. */
export function createTeamSettings(): TeamSettingsModel {
  const stop = (team: string): Promise<unknown> => send('team.stop', { team });
  return teamSettingsModel({
    accounts: teamAccounts,
    async change(team, change) {
      await changeTeamAccount(team, change);
      if (change.maxFileBytes === undefined) return;
      const { dueAgain } = await import('../../utils/library/team/due-again');
      await withLibrary((lib) => dueAgain(lib, team));
    },
    stop,
    sync: (team) => send('team.sync', { team, asked: true }),
    unsent: async (team) => {
      const { unsentEdits } = await import('../../utils/library/team/unsent-edits');
      return withLibrary((lib) => unsentEdits(lib, team));
    },
    quit: (id, how) =>
      quitTeam(
        {
          accounts: teamAccounts,
          change: changeTeamAccount,
          stop,
          async takeOut(team, options) {
            const { leaveTeam } = await import('../../utils/library/team/leave-team');
            const clips = await withLibrary((lib) => leaveTeam(lib, team, options));
            announce({ clips });
          },
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

async function withLibrary<T>(act: (lib: Library) => Promise<T>): Promise<T> {
  const { openLibrary } = await import('../../utils/library/open');
  const lib = await openLibrary();
  try {
    return await act(lib);
  } finally {
    lib.close();
  }
}
