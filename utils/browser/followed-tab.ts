import { browser } from './api';

const CLICKED = 'tab.clicked';

/**
 * Says that the reader has clicked on the extension in a tab (its button, menu or shortcut): the browser tells the tab's
 * address since then, and tells nobody that it does.
 */
export const tellTabClicked = (): Promise<void> => browser.storage.session.set({ [CLICKED]: Date.now() });

/** Calls `listener` whenever the tab in front may be another page, or its address may have become known, until `signal` aborts. */
export function onTabChange(listener: () => void, signal: AbortSignal): void {
  const updated = (_: number, change: { status?: string | undefined; url?: string | undefined }): void => {
    if (change.status !== undefined || change.url !== undefined) listener();
  };
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && changes[CLICKED]) listener();
  };
  const { tabs, storage, permissions } = browser;
  tabs.onActivated.addListener(listener);
  tabs.onUpdated.addListener(updated);
  storage.onChanged.addListener(changed);
  permissions.onAdded.addListener(listener);
  signal.addEventListener(
    'abort',
    () => {
      tabs.onActivated.removeListener(listener);
      tabs.onUpdated.removeListener(updated);
      storage.onChanged.removeListener(changed);
      permissions.onAdded.removeListener(listener);
    },
    { once: true },
  );
}
