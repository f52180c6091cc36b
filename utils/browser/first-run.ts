import { browser } from './api';

const SHOWN = 'welcomed';

/**
 * Opens the first-run page once, at the first install: not after an update, nor where whoever manages the browser wants it
 * quiet, nor for an add-on that a developer loads into Firefox for the session. Registered synchronously.
 */
export function registerFirstRun(failed: (error: unknown) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, temporary }: { reason: string; temporary?: boolean }) => {
    if (reason === 'install' && !temporary) void welcome().catch(failed);
  });
}

async function welcome(): Promise<void> {
  if (await isQuiet()) return;
  // Noted first: a page that comes twice annoys, one that never came is in the settings.
  const { [SHOWN]: shown } = await browser.storage.local.get(SHOWN);
  if (shown) return;
  await browser.storage.local.set({ [SHOWN]: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as never) });
}

/** `quiet: true` in the browser's managed storage; both browsers throw where nothing is managed. */
async function isQuiet(): Promise<boolean> {
  try {
    return (await browser.storage.managed.get('quiet'))['quiet'] === true;
  } catch {
    return false;
  }
}
