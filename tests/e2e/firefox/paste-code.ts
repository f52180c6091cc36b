import { OPTIONS } from './actions';
import type { Installed } from './harness';

/** Pastes an invitation into the options page, as the person's own hands would. */
export const pasteCode = (installed: Installed, code: string): Promise<void> =>
  installed.inPage(
    OPTIONS,
    async (name, value) => {
      const field = (): HTMLTextAreaElement | undefined => [...document.querySelectorAll('textarea')].find((one) => [...one.labels].some(({ textContent }) => textContent?.trim() === name));
      while (!field()) await new Promise((next) => setTimeout(next, 20));
      field()!.select();
      document.execCommand('insertText', false, value);
    },
    installed.say('team.code'),
    code,
  );
