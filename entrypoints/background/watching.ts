import type { SyncTeams } from '../../utils/app/sync-teams';
import { onWatchers } from '../../utils/browser/watchers';

/** How long one question to a feed may wait for an answer, in milliseconds: a background may be stopped after 30 s. */
const HEAR_MS = 25_000;

/** At least so long between two looks, in milliseconds: many edits of one minute are a few looks, and a feed that answers nonsense is no endless loop. */
const REST_MS = 1_000;

/** While a page of ours is open, people see each other's changes as they are made: the feeds of the teams are listened to, and not at all once the last page closes. */
export function watchTeams(syncing: SyncTeams, hear: (wait: number, signal: AbortSignal) => Promise<void>): void {
  let open = new AbortController();
  const watch = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await syncing.run();
      const heard = hear(HEAR_MS, signal);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      await heard;
    }
  };
  onWatchers({
    first: () => {
      open = new AbortController();
      void watch(open.signal);
    },
    last: () => open.abort(),
  });
}
