// @ts-check
import { existsSync } from 'node:fs';
import { findChromium } from '../chromium.mjs';
import { run } from './run.mjs';
import { SetupError } from './setup-error.mjs';

/** The browser, its own words in Chinese (Debian packs them apart), and letters for Chinese pages. */
const PACKAGES = ['chromium', 'chromium-l10n', 'fonts-noto-cjk'];

const APT = {
  update: ['apt-get', 'update'],
  install: ['apt-get', '-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '--no-install-recommends', ...PACKAGES],
};

/**
 * Path of a browser of the Chromium family. On Debian it is installed where that may be done without asking for a password.
 * @param {(text: string) => void} say
 * @returns {Promise<string>}
 * @throws {SetupError} with what a person can do
 */
export async function ensureChromium(say) {
  const found = findChromium();
  if (found) return found;
  const prefix = await aptPrefix();
  if (prefix) {
    say(`No Chromium here; installing it by apt (packages ${PACKAGES.join(', ')})${prefix.length > 0 ? ' with sudo' : ''} ...`);
    for (const command of [APT.update, APT.install]) {
      const [program = '', ...args] = [...prefix, ...command];
      await run(program, args, { stdout: 'stderr', env: { DEBIAN_FRONTEND: 'noninteractive' } });
    }
    const installed = findChromium();
    if (installed) return installed;
    say('apt could not install it.');
  }
  throw new SetupError(
    `No Chromium, Chrome or Edge was found. Install one of them (Debian: apt-get install ${PACKAGES.join(' ')}), ` +
      'or set CHROMIUM_PATH to the program.',
  );
}

/** What must stand before apt-get, or undefined where apt may not be used. */
async function aptPrefix() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}
