import { browser } from './api';
import { type BrowserKind, browserKind } from './browser-kind';

export interface Shortcut {
  name: string;
  /** Empty when the browser gave the command no key. */
  shortcut: string;
}

/** Keys as they are really assigned; the browser leaves a taken one out without a word, then `shortcut` is empty. */
export async function assignedShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ name: name ?? '', shortcut: shortcut ?? '' }));
}

/**
 * Opens the browser's own page where shortcuts are changed. Answers undefined when it is open, else its address, for the
 * reader to open by hand.
 */
export async function openShortcutSettings(agent?: string): Promise<string | undefined> {
  // Firefox lets no extension open about: pages and has a call of its own instead, which Chromium's types do not know.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  const address = PAGES[browserKind(agent)];
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: address });
    return undefined;
  } catch {
    return address;
  }
}

const PAGES: Record<BrowserKind, string> = {
  chrome: 'chrome://extensions/shortcuts',
  edge: 'edge://extensions/shortcuts',
  firefox: 'about:addons',
};
