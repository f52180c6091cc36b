// @ts-check
import { ensureProgram } from './ensure-program.mjs';
import { findProgram } from './find-program.mjs';

const PACKAGES = ['xvfb', 'xdotool'];

/** @param {string} name */
const onPath = (name) => findProgram({ given: undefined, names: { linux: [name], darwin: [], win32: [] }, places: { linux: [], darwin: [], win32: [] } });

/** Paths of a screen without a monitor and of a hand for its keyboard and mouse, where both are on this machine. */
export const findScreen = () => {
  const [server, hand] = [onPath('Xvfb'), onPath('xdotool')];
  return server && hand ? { server, hand } : undefined;
};

/** Whether this system has such screens: X is at home on Linux. */
export const hasScreens = () => process.platform === 'linux';

/**
 * A screen for the tests of what only the browser draws (menus, keys, prompts), installed where it is missing and that may be done.
 * @param {(text: string) => void} say
 */
export const ensureScreen = (say) =>
  ensureProgram(
    {
      find: () => findScreen()?.server,
      name: 'X server without a monitor',
      packages: PACKAGES,
      missing: `No Xvfb or no xdotool was found. Install both (Debian: apt-get install ${PACKAGES.join(' ')}).`,
    },
    say,
  );
