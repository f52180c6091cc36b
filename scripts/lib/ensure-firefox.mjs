// @ts-check
import { findFirefox } from '../firefox.mjs';
import { ensureProgram } from './ensure-program.mjs';

const PACKAGES = ['firefox-esr', 'fonts-noto-cjk'];

/**
 * Path of a Firefox, installed where it is missing and that may be done: {@link ensureProgram}.
 * @param {(text: string) => void} say
 */
export const ensureFirefox = (say) =>
  ensureProgram(
    {
      find: findFirefox,
      name: 'Firefox',
      packages: PACKAGES,
      missing: `No Firefox was found. Install version 140 or later (Debian: apt-get install ${PACKAGES.join(' ')}), or set FIREFOX_PATH to the program.`,
    },
    say,
  );
