import { report } from './report';
import { send } from './send';
import { teamAccounts } from './team-accounts';

/** Writes that follow one another within this time are told as one, in milliseconds. */
const REST_MS = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has the background sync what was just written, at the latest when the page is closed. Without a team nobody is woken. */
export function wakeSync(): void {
  if (timer === undefined) globalThis.addEventListener('pagehide', tellNow, { once: true });
  clearTimeout(timer);
  timer = setTimeout(tellNow, REST_MS);
}

/** A popup can be closed the moment after a click: then there is no time to look for teams, and the background does. */
function tellNow({ type }: { type?: string } = {}): void {
  clearTimeout(timer);
  timer = undefined;
  globalThis.removeEventListener('pagehide', tellNow);
  void (type === 'pagehide' ? send('team.sync', {}) : tell()).catch(report);
}

async function tell(): Promise<void> {
  if ((await teamAccounts()).length > 0) await send('team.sync', {});
}
