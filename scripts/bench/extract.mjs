// @ts-check
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';
import { readCorpus } from './corpus.mjs';
import { kindTable, timesLine, worstTen, worstText } from './report.mjs';
import { summarise } from './score.mjs';

/** @typedef {import('./measure-corpus.mjs').Measured} Measured */

const ENGINES = /** @type {const} */ (['Jianbao', 'Readability']);

/**
 * Measures extraction on a corpus, or on the project's own fixtures; with --stress on the corpus' templates with made-up bodies.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, json: { type: 'boolean', default: false }, stress: { type: 'boolean', default: false } },
  });
  const saved = readCorpus(values.corpus);
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { measureCorpus } = await import('./measure-corpus.mjs');
  const stress = values.stress ? await (await import('./stress.mjs')).stressPages(saved, { executablePath }) : undefined;
  const pages = stress?.pages ?? saved;
  const started = performance.now();
  const measured = await measureCorpus(pages, { executablePath, extension });
  const seconds = (performance.now() - started) / 1000;
  if (stress) rmSync(stress.folder, { recursive: true });

  const kinds = [...groups(measured)].map(([name, group]) => {
    const summaries = ENGINES.map((engine) => [engine, summarise(group.map(({ scores }) => scores[engine]))]);
    const engines = /** @type {Record<string, import('./score.mjs').Summary>} */ (Object.fromEntries(summaries));
    return { name, engines, times: timesLine(group.map(({ ms }) => ms)) };
  });
  const worst = worstTen(measured.map(({ scores, error }) => ({ score: scores.Jianbao, error })));
  if (values.json) console.log(JSON.stringify({ pages: pages.length, seconds, kinds, worst, scores: measured }));
  else {
    console.log(kinds.map(({ name, engines, times }) => `${kindTable(name, engines)}\n${times}`).join('\n\n'));
    console.log(`\nThe worst ${worst.length} pages of Jianbao\n${worstText(worst)}`);
    for (const { page, readabilityError } of measured) if (readabilityError) console.log(`\nReadability threw on ${page.slug}: ${readabilityError}`);
    console.log(`\n${pages.length} pages in ${seconds.toFixed(1)} s`);
  }
  return 0;
});

/**
 * Pages by kind; a kind that has fragments is shown whole, and its full pages and fragments apart.
 * @param {Measured[]} measured
 * @returns {Map<string, Measured[]>}
 */
function groups(measured) {
  /** @type {Map<string, Measured[]>} */
  const map = new Map();
  for (const kind of new Set(measured.map(({ page }) => page.kind))) {
    const all = measured.filter(({ page }) => page.kind === kind);
    const full = all.filter(({ page }) => !page.fragment);
    map.set(kind, all);
    if (full.length < all.length) {
      map.set(`${kind}, full pages`, full);
      map.set(`${kind}, fragments`, all.filter(({ page }) => page.fragment));
    }
  }
  return map;
}
