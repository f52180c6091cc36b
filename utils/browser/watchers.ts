import { browser } from './api';

const NAME = 'team.watch';

/** A page that is open and wants to see what teammates do: tells the background, and tells it again when that was stopped. Until `signal` aborts. */
export function watchTeams(signal: AbortSignal): void {
  const connect = (): void => {
    if (signal.aborted) return;
    const port = browser.runtime.connect({ name: NAME });
    const leave = (): void => port.disconnect();
    signal.addEventListener('abort', leave, { once: true });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', leave);
      // A stopped background is started by this; where there is none any more, the page goes too.
      if (!signal.aborted) setTimeout(connect, 1_000);
    });
  };
  connect();
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
