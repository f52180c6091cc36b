import { report } from './report';
import { send } from './send';
import { teamAccounts } from './team-accounts';

/** Writes that follow one another within this time are told as one, in milliseconds. */
const REST_MS = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has the background sync what was just written. Without a team nobody is woken. */
export function wakeSync(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void tell().catch(report), REST_MS);
}

async function tell(): Promise<void> {
  if ((await teamAccounts()).length > 0) await send('team.sync', {});
}
