import { browser } from './api';

const NAME = 'team';
/** The shortest alarm that Chromium sets, in milliseconds; a live background has its own timer for what is due before. */
const SHORTEST = 30_000;

/** One alarm, at which the sync goes on; none without a time. */
export async function setSyncAlarm(at: number | undefined, now: number): Promise<void> {
  if (at === undefined) await browser.alarms.clear(NAME);
  else browser.alarms.create(NAME, { when: Math.max(at, now + SHORTEST) });
}

/** Registered synchronously at start-up. */
export function onSyncAlarm(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) listener();
  });
}
