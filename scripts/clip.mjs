// @ts-check
import { clipArguments } from './lib/clip-arguments.mjs';
import { clipRecord } from './lib/clip-record.mjs';
import { clipTargets } from './lib/clip-targets.mjs';
import { clipText } from './lib/clip-text.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { ensureChromium } from './lib/ensure-chromium.mjs';
import { ensurePackages } from './lib/packages.mjs';
import { runScript, say } from './lib/setup.mjs';

await runScript(async () => {
  const { json, ...options } = clipArguments(process.argv.slice(2));
  const targets = clipTargets(options);
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { clipTargetsInOrder } = await import('./lib/clip-in-order.mjs');
  let failed = 0;
  for await (const { target, outcome } of clipTargetsInOrder(targets, { executablePath, extension })) {
    const record = clipRecord(target, outcome);
    if (!record.ok) failed++;
    console.log(json ? JSON.stringify(record) : `${clipText(record)}\n${'─'.repeat(40)}`);
  }
  if (!json) say(`${targets.length - failed} clipped, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
