import { browser } from './api';

/**
 * Calls `listener` once a start of the browser, and once an update of the extension: that stops the background, takes its
 * session storage and may take its alarms, and a browser that updates while it starts may tell of the update alone. Registered synchronously.
 */
export function onStartUp(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'update') listener();
  });
}
