// @ts-check
import { findChromium } from '../chromium.mjs';
import { ensureProgram } from './ensure-program.mjs';

/** The browser, its own words in Chinese (Debian packs them apart), and letters for Chinese pages. */
const PACKAGES = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];

/**
 * Path of a browser of the Chromium family, installed where it is missing and that may be done: {@link ensureProgram}.
 * @param {(text: string) => void} say
 */
export const ensureChromium = (say) =>
  ensureProgram(
    {
      find: findChromium,
      name: 'Chromium',
      packages: PACKAGES,
      missing:
        `No Chromium, Chrome or Edge was found. Install one of them (Debian: apt-get install ${PACKAGES.join(' ')}), ` +
        'or set CHROMIUM_PATH to the program.',
    },
    say,
  );
