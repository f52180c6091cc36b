// @ts-check
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../lib/ensure-build.mjs';
import { ensureChromium } from '../lib/ensure-chromium.mjs';
import { ensurePackages } from '../lib/packages.mjs';
import { runScript, say } from '../lib/setup.mjs';
import { confidenceLine } from './confidence.mjs';
import { readCorpus, readReadability } from './corpus.mjs';
import { ENGINES } from './engines.mjs';
import { kindTable, worstTen, worstText } from './report.mjs';
import { summarise } from './score.mjs';
import { compareSpeed, speedLines } from './speed.mjs';

/** @typedef {import('./measure-corpus.mjs').Measured} Measured */

/**
 * Measures extraction on a corpus, or on the project's own fixtures; with --stress on the corpus' templates with made-up bodies; with
 * --readability on the test pages of Readability, given its folder; with --untimed what is found alone.
 */
await runScript(async () => {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      readability: { type: 'string' },
      json: { type: 'boolean', default: false },
      stress: { type: 'boolean', default: false },
      untimed: { type: 'boolean', default: false },
    },
  });
  const saved = values.readability === undefined ? readCorpus(values.corpus) : readReadability(values.readability);
  await ensurePackages(say);
  const executablePath = await ensureChromium(say);
  const extension = await ensureBuild(say);
  const { measureCorpus } = await import('./measure-corpus.mjs');
  const stress = values.stress ? await (await import('./stress.mjs')).stressPages(saved, { executablePath }) : undefined;
  const pages = stress?.pages ?? saved;
  const started = performance.now();
  const measured = await measureCorpus(pages, { executablePath, extension, timed: !values.untimed });
  const seconds = (performance.now() - started) / 1000;
  if (stress) rmSync(stress.folder, { recursive: true });

  const kinds = [...groups(measured)].map(([name, group]) => {
    const summaries = ENGINES.map((engine) => [engine, summarise(group.map(({ scores }) => scores[engine]))]);
    const engines = /** @type {Record<string, import('./score.mjs').Summary>} */ (Object.fromEntries(summaries));
    return { name, engines, confidence: confidenceLine(group.flatMap(({ judged }) => judged)), timed: timedPages(group) };
  });
  const worst = worstTen(measured.map(({ scores, error }) => ({ score: scores.Jianbao, error })));
  if (values.json) {
    const summed = kinds.map(({ name, engines, confidence, timed }) => ({ name, engines, confidence, speed: timed.length > 0 ? compareSpeed(timed) : null }));
    console.log(JSON.stringify({ pages: pages.length, seconds, kinds: summed, worst, scores: measured }));
  } else {
    console.log(kinds.map(({ name, engines, confidence, timed }) => [kindTable(name, engines), confidence, ...(timed.length > 0 ? [speedLines(timed)] : [])].join('\n')).join('\n\n'));
    console.log(`\nThe worst ${worst.length} pages of Jianbao\n${worstText(worst)}`);
    for (const { page, thrown } of measured) for (const { engine, error } of thrown) console.log(`\n${engine} threw on ${page.slug}: ${error}`);
    console.log(`\n${pages.length} pages in ${seconds.toFixed(1)} s`);
  }
  return 0;
});

/** @param {Measured[]} group */
function timedPages(group) {
  return group.flatMap(({ page, click, times }) => (times ? [{ slug: page.slug, click, times }] : []));
}

/**
 * Pages by kind; a kind that has fragments is shown whole, and its full pages and fragments apart; of several kinds all together last.
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
  if (new Set(measured.map(({ page }) => page.kind)).size > 1) map.set('all', measured);
  return map;
}
