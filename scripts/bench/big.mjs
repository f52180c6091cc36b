// @ts-check
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';
import { bigPages } from './big-pages.mjs';

/** @typedef {import('./time-big.mjs').BigTiming} BigTiming */

/** Clips pages of up to 400,000 nodes and 20 MB; with --only WORDS those whose name has one of these, parted by commas. */
await runScript(async () => {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string', default: '' } } });
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { timeBig } = await import('./time-big.mjs');
  const wanted = bigPages().filter((make) => values.only.split(',').some((word) => make().name.includes(word)));
  for await (const timing of timeBig(wanted, { executablePath, extension })) console.log(values.json ? JSON.stringify(timing) : text(timing));
  return 0;
});

/** @param {BigTiming} timing */
function text({ name, nodes, bytes, whole, clickToStored, extract, longest, long, readability, floor, missing }) {
  const ms = (/** @type {number | null} */ value, none = '–') => (value === null ? none : `${Math.round(value)} ms`);
  const times = (/** @type {number | null} */ by) => (by === null ? '–' : `${((clickToStored ?? whole) / by).toFixed(2)} x`);
  return [
    `${name}: ${nodes} nodes, ${(bytes / 1e6).toFixed(1)} MB; ${missing === null ? 'kept whole' : `not kept: ${missing}`}`,
    `  click to answer ${ms(whole)}, to stored ${ms(clickToStored)}, of it extraction ${ms(extract)}; the tab held for ${ms(longest)} at most, ${long} tasks of 50 ms and more`,
    `  Readability alone ${ms(readability, 'does not end')} in one task (${times(readability)}), clone and serialise ${ms(floor)} in one task (${times(floor)})`,
  ].join('\n');
}
