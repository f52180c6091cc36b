import { fetchTeamContents } from '../../utils/app/fetch-team-contents';
import { hearTeams } from '../../utils/app/hear-teams';
import { createSyncTeams, type SyncTeams } from '../../utils/app/sync-teams';
import type { TeamAccount } from '../../utils/article/team-account';
import { announce } from '../../utils/browser/changes';
import { hasOrigin } from '../../utils/browser/permissions';
import type { Reply, Request } from '../../utils/browser/protocol';
import { report } from '../../utils/browser/report';
import { setSyncAlarm } from '../../utils/browser/sync-alarm';
import { noteSyncStatus, synced, syncStatus } from '../../utils/browser/sync-status';
import { changeTeamAccount } from '../../utils/browser/change-team-account';
import { teamAccounts } from '../../utils/browser/team-accounts';
import type { Library } from '../../utils/library/open';
import { deviceIn } from '../../utils/library/team/device-in';
import { type ContentWish, remoteContents } from '../../utils/library/team/remote-contents';
import { teamLibrary } from '../../utils/library/team/team-library';
import { couchServer } from '../../utils/team/couch-request';
import { couchStore } from '../../utils/team/couchdb';
import { RULES_VERSION } from '../../utils/team/team-rules';
import { upgradeRules } from '../../utils/team/upgrade-rules';

/** A hold that ends within this time is waited for here, in milliseconds: a background that has nothing to do is stopped after 30 s, and the alarm takes over. */
const WAIT_HERE_MS = 25_000;

/** The sync of this device's teams, listening to them, and the fetching of single contents, with the parts they work with. */
export function createSyncing(
  library: () => Promise<Library>,
): SyncTeams & { hear(wait: number, signal: AbortSignal): Promise<void>; fetch(asked: Request<'team.fetch'>): Promise<Reply<'team.fetch'>> } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const parts = {
    accounts: teamAccounts,
    store: ({ address, db, user, key }: TeamAccount) => couchStore({ address, db, user, key }),
    async library({ id, user }: TeamAccount) {
      const lib = await library();
      return teamLibrary(lib, id, await deviceIn(lib, user), (clips) => announce({ clips }));
    },
    granted: hasOrigin,
    report,
  };
  const syncing: SyncTeams = createSyncTeams({
    ...parts,
    status: syncStatus,
    note: noteSyncStatus,
    noteRole: (team, role) => changeTeamAccount(team, { role }),
    rules: RULES_VERSION,
    upgradeRules: ({ address, db, user, key }) => upgradeRules(couchServer({ address, user, key }), db),
    noteRules: (team, rules) => changeTeamAccount(team, { rules }),
    async wakeAt(at) {
      const now = Date.now();
      clearTimeout(timer);
      if (at !== undefined && at - now < WAIT_HERE_MS) timer = setTimeout(() => void syncing.run(), Math.max(0, at - now));
      await setSyncAlarm(at, now);
    },
    now: () => Date.now(),
    random: () => Math.random(),
  });
  const remote = async (clip: number, wish: ContentWish) => remoteContents(await library(), clip, wish);
  const hear = (wait: number, signal: AbortSignal): Promise<void> => hearTeams({ ...parts, status: syncStatus, synced }, wait, signal);
  return { ...syncing, hear, fetch: async (asked) => ({ missing: await fetchTeamContents({ ...parts, remote }, asked) }) };
}
