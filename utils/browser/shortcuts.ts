import { browser } from './api';

/** Keys as they are really assigned; the browser leaves a taken one out without a word, then `shortcut` is empty. */
export async function assignedShortcuts(): Promise<{ name: string; shortcut: string }[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, shortcut }) => ({ name: name ?? '', shortcut: shortcut ?? '' }));
}
