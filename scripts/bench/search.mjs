// @ts-check
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '9' }, clips: { type: 'string', default: '2000,10000' } },
  });
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 9);
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { timeSearch } = await import('./time-search.mjs');
  for (const count of values.clips.split(',').map(Number)) {
    const timing = await timeSearch({ executablePath, extension, clips: count, rounds });
    console.log(values.json ? JSON.stringify(timing) : text(timing, rounds));
  }
  return 0;
});

/** @param {import('./time-search.mjs').SearchTiming} timing @param {number} rounds */
function text({ clips, characters, load, first, floorLoad, queries, typed }, rounds) {
  const ms = (/** @type {number | undefined} */ value) => `${(value ?? 0).toFixed(1)} ms`.padStart(9);
  const medians = queries.map(({ times }) => times[0] ?? 0);
  const floors = queries.map(({ floor }) => floor[0] ?? 0);
  return [
    `${clips} clips, ${(characters / 1e6).toFixed(1)} million characters (median of ${rounds} rounds a question)`,
    `  worker until facts are read        ${ms(load)}`,
    `  worker until the first results     ${ms(first)}   (texts read alone: ${ms(floorLoad).trim()})`,
    `  ${queries.length} questions, median ${ms(at(medians, 0.5)).trim()}, p95 ${ms(at(medians, 0.95)).trim()}; bare indexOf median ${ms(at(floors, 0.5)).trim()}, p95 ${ms(at(floors, 0.95)).trim()}`,
    ...queries.map(({ words, total, times, floor }) => `    ${ms(times[0])} (most ${ms(times[1]).trim()}; bare ${ms(floor[0]).trim()}) ${String(total).padStart(6)} found  ${words}`),
    `  keystroke until its results are drawn: ${typed.map((value) => ms(value).trim()).join(', ')} (the first one reads the texts)`,
  ].join('\n');
}

/** @param {number[]} values @param {number} share */
function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
