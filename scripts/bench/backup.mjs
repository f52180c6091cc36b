// @ts-check
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, clips: { type: 'string', default: '2000' }, image: { type: 'string', default: '60000' } },
  });
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { timeBackup } = await import('./time-backup.mjs');
  const timing = await timeBackup({ executablePath, extension, clips: Number(values.clips), imageBytes: Number(values.image) });
  console.log(values.json ? JSON.stringify(timing) : text(timing));
  return 0;
});

/** @param {import('./time-backup.mjs').Timing} timing */
function text({ clips, contentBytes, zipBytes, ...ways }) {
  const mb = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  const line = (/** @type {string} */ name, /** @type {typeof ways.export} */ { ms, floorMs, memory }) => {
    const peak = memory ? `memory of the whole browser ${mb(memory.before)} before, ${mb(memory.peak)} at its peak` : 'memory not measured on this system';
    return `  ${name} ${(ms / 1000).toFixed(1)} s, ${(ms / floorMs).toFixed(1)} x the floor of ${(floorMs / 1000).toFixed(1)} s; ${peak}`;
  };
  return [
    `${clips} clips with two images each: ${mb(contentBytes)} stored, ${mb(zipBytes)} as a zip`,
    line('export ', ways.export),
    line('restore', ways.restore),
    '  floors: every row read once, unpacked and hashed; the same rows put by hand, one transaction a clip',
  ].join('\n');
}
