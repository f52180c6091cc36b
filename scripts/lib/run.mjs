// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * Runs a program in the project's folder until it ends.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, stdout?: 'stdout' | 'stderr', env?: Record<string, string>, shell?: boolean }} [options] `quiet` collects what it says
 *   instead of showing it; `stdout` says where its standard output is shown
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started
 */
export function run(command, args, { quiet = false, stdout = 'stdout', env = {}, shell = false } = {}) {
  return new Promise((resolve) => {
    const target = stdout === 'stderr' ? process.stderr : 'inherit';
    const child = spawn(command, args, {
      cwd: ROOT,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', target, 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a command of an installed package by this very Node: no shell, no npx, the same on every system.
 * @param {string} name of the package and of its command
 * @param {string[]} args
 * @param {Parameters<typeof run>[2] & { command?: string }} [options] `command` where its name is not the package's
 */
export function runTool(name, args, options = {}) {
  const folder = join(ROOT, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[options.command ?? name];
  return run(process.execPath, [join(folder, file), ...args], options);
}

/**
 * Runs npm: the one that started this script where there is one.
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options = {}) {
  const own = process.env['npm_execpath'];
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
