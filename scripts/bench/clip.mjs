// @ts-check
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';

/** @typedef {import('./time-clip.mjs').Timing} Timing */

await runScript(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '10' } } });
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 10);
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { timeClip } = await import('./time-clip.mjs');
  const timings = await timeClip({ executablePath, extension, rounds });
  console.log(values.json ? JSON.stringify(timings) : timings.map(text).join('\n\n'));
  return 0;
});

/** @param {Timing} timing */
function text({ name, bytes, elements, rounds, clickToStored, extract, readability, walk }) {
  const ms = (/** @type {number} */ value) => `${value.toFixed(value < 10 ? 2 : 1)} ms`.padStart(10);
  const times = (/** @type {number} */ a, /** @type {number} */ b) => `${(a / b).toFixed(1)} x`;
  return [
    `${name}: ${(bytes / 1000).toFixed(0)} KB, ${elements} elements (first call; median of the ${rounds} that follow)`,
    `  click to stored     ${ms(clickToStored.first)} ${ms(clickToStored.median)}   ${times(clickToStored.median, readability.median)} Readability`,
    `  of it: extraction   ${ms(extract.first)} ${ms(extract.median)}   ${times(extract.median, readability.median)} Readability, ${times(extract.median, walk.median)} one pass`,
    `  Readability alone   ${ms(readability.first)} ${ms(readability.median)}   ${times(readability.median, walk.median)} one pass`,
    `  one TreeWalker pass ${ms(walk.first)} ${ms(walk.median)}`,
  ].join('\n');
}
