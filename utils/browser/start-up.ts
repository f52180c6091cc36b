import { browser } from './api';

/** Calls `listener` once a start of the browser; registered synchronously. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
