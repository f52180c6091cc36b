// @ts-check
import { join } from 'node:path';
import { findProgram, WINDOWS_ROOTS } from './lib/find-program.mjs';

const NAMES = {
  linux: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
  darwin: ['firefox'],
  win32: ['firefox.exe'],
};

const PLACES = {
  linux: ['/usr/lib/firefox/firefox', '/usr/lib/firefox-esr/firefox-esr', '/opt/firefox/firefox', '/snap/bin/firefox'],
  darwin: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '/Applications/Firefox Nightly.app/Contents/MacOS/firefox',
  ],
  win32: WINDOWS_ROOTS.flatMap((root) => [join(root, 'Mozilla Firefox/firefox.exe'), join(root, 'Firefox Developer Edition/firefox.exe')]),
};

/**
 * Path of a Firefox on this machine: FIREFOX_PATH, else the PATH, else where installers put it.
 * @returns {string | undefined}
 */
export const findFirefox = () => findProgram({ given: process.env['FIREFOX_PATH'], names: NAMES, places: PLACES });
