import { browser } from './api';

/** Whether the icon stands on the toolbar itself; undefined where the browser does not tell. */
export async function isPinned(): Promise<boolean | undefined> {
  try {
    return (await browser.action.getUserSettings()).isOnToolbar;
  } catch {
    return undefined;
  }
}
