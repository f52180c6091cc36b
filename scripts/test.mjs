// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, sep } from 'node:path';
import { countTests } from './lib/count-tests.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensureFirefox } from './lib/ensure-firefox.mjs';
import { ensureScreen, hasScreens } from './lib/ensure-screen.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { ROOT } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';
import { runScript, say } from './lib/setup.mjs';

const REPORT = join(ROOT, '.artifacts/vitest.json');

/** @typedef {{ name: string, tool: string, command?: string, args: string[] }} Step */

/** @type {Record<'prepare' | 'types' | 'lint' | 'chrome' | 'firefox', Step>} */
const STEPS = {
  prepare: { name: 'prepare', tool: 'wxt', args: ['prepare'] },
  types: { name: 'types', tool: 'typescript', command: 'tsc', args: ['--noEmit'] },
  lint: { name: 'lint', tool: 'oxlint', args: ['--deny-warnings'] },
  chrome: { name: 'build for Chromium', tool: 'wxt', args: ['build'] },
  firefox: { name: 'build for Firefox', tool: 'wxt', args: ['build', '-b', 'firefox', '--mv3'] },
};

/**
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
async function check({ name, tool, command, args }) {
  const started = performance.now();
  const { code, output } = await runTool(tool, args, { quiet: true, ...(command !== undefined && { command }) });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) say(output);
  return code === 0;
}

async function runVitest() {
  mkdirSync(join(ROOT, '.artifacts'), { recursive: true });
  rmSync(REPORT, { force: true });
  const { code } = await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
  return countTests(existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : undefined, code);
}

await runScript(async () => {
  await ensurePackages(say);
  await ensureChromium(say);
  await ensureFirefox(say);
  if (hasScreens()) await ensureScreen(say);
  else say('No X here: tests/e2e/chromium/screen is left out.');
  // A build writes the generated types anew, so they are checked before, not beside it. End-to-end tests use the build.
  const checks = [
    await check(STEPS.prepare),
    ...(await Promise.all([check(STEPS.types), check(STEPS.lint)])),
    await check(STEPS.chrome),
    await check(STEPS.firefox),
  ];
  const count = await runVitest();
  for (const name of count.names) console.log(`✗ ${name.replace(ROOT + sep, '')}`);
  if (count.skipped > 0) console.log(`${count.skipped} skipped`);
  const passed = count.passed + checks.filter(Boolean).length;
  const failed = count.failed + checks.filter((ok) => !ok).length;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
