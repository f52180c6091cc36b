// @ts-check
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runTool } from './lib/run.mjs';
import { runScript, say } from './lib/setup.mjs';

/** Fifty seeded kills of worker, popup and browser; `KILL_RUNS` plays another number, `KILL_SEED` repeats one seed. */
await runScript(async () => {
  await ensurePackages(say);
  await ensureChromium(say);
  const env = { KILL_RUNS: process.env['KILL_RUNS'] ?? '50' };
  const { code } = await runTool('vitest', ['run', '--project', 'e2e', '--reporter=verbose', 'tests/e2e/chromium/kills/kills.test.ts'], { env });
  return code;
});
