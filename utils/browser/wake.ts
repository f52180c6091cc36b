import { browser } from './api';

const NAME = 'files';
/** Minutes until files that nobody works on any more are looked at again. */
const DELAY = 1;

/** A one-shot alarm while files wait: it brings a stopped background back. None is set when nothing waits. */
export const wakeForFiles = (): Promise<void> => Promise.resolve(browser.alarms.create(NAME, { delayInMinutes: DELAY }));

export async function stopWaking(): Promise<void> {
  await browser.alarms.clear(NAME);
}

/** Registered synchronously at start-up. */
export function onWake(listener: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) listener();
  });
}
