// @ts-check
import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * Path of a program that the checks need. On Debian it is installed where that may be done without asking for a password.
 * @param {{ find: () => string | undefined, name: string, packages: string[], missing: string }} wanted `packages` are Debian's; `missing` tells a person what to do
 * @param {(text: string) => void} say
 * @returns {Promise<string>}
 * @throws {SetupError} with what a person can do
 */
export async function ensureProgram({ find, name, packages, missing }, say) {
  const found = find();
  if (found) return found;
  const prefix = await aptPrefix();
  if (prefix) {
    say(`No ${name} here; installing it by apt (packages ${packages.join(', ')})${prefix.length > 0 ? ' with sudo' : ''} ...`);
    const update = ['apt-get', 'update'];
    const install = ['apt-get', '-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '--no-install-recommends', ...packages];
    for (const command of [update, install]) {
      const [program = '', ...args] = [...prefix, ...command];
      await run(program, args, { stdout: 'stderr', env: { DEBIAN_FRONTEND: 'noninteractive' } });
    }
    const installed = find();
    if (installed) return installed;
    say('apt could not install it.');
  }
  throw new SetupError(missing);
}

/** What must stand before apt-get, or undefined where apt may not be used. */
async function aptPrefix() {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version') || !existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const { code } = await run('sudo', ['-n', 'true'], { quiet: true });
  return code === 0 ? ['sudo', '-n'] : undefined;
}
