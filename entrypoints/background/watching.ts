import type { SyncTeams } from '../../utils/app/sync-teams';
import { onWatchers } from '../../utils/browser/watchers';

/** Between two looks at the teams while a page of ours is open, in milliseconds. */
const LOOK_MS = 20_000;

/** While a page of ours is open, people see each other's changes: the teams are looked at again and again, and not at all once the last page closes. */
export function watchTeams(syncing: SyncTeams): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    await syncing.run();
    timer = setTimeout(() => void look(), LOOK_MS);
  };
  onWatchers({ first: () => void look(), last: () => clearTimeout(timer) });
}
