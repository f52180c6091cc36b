import { browser } from './api';
import { report } from './report';
import { onTeamAccounts, teamAccounts } from './team-accounts';

const NAME = 'team.watch';

/**
 * A page that is open and wants to see what teammates do: tells the background, and tells it again when that was stopped.
 * Without a team nobody is woken; one that is joined meanwhile is watched from then on. Until `signal` aborts.
 */
export function watchTeams(signal: AbortSignal): void {
  let connected = false;
  const connect = async (): Promise<void> => {
    const joined = (await teamAccounts()).length > 0;
    if (!joined || connected || signal.aborted) return;
    connected = true;
    const port = browser.runtime.connect({ name: NAME });
    const leave = (): void => port.disconnect();
    signal.addEventListener('abort', leave, { once: true });
    port.onDisconnect.addListener(() => {
      connected = false;
      signal.removeEventListener('abort', leave);
      // A stopped background is started by this; where there is none any more, the page goes too.
      if (!signal.aborted) setTimeout(look, 1_000);
    });
  };
  const look = (): void => void connect().catch(report);
  onTeamAccounts(look, signal);
  look();
}

/** Hears of the first page that watches, and of the last one that goes. Registered synchronously at start-up. */
export function onWatchers({ first, last }: { first: () => void; last: () => void }): void {
  let open = 0;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== NAME || port.sender?.url?.startsWith(browser.runtime.getURL('/' as never)) !== true) return;
    if (open++ === 0) first();
    port.onDisconnect.addListener(() => {
      if (--open === 0) last();
    });
  });
}
