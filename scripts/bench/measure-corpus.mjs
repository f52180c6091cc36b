// @ts-check
import { clipRecord } from '../lib/clip-record.mjs';
import { openClipper } from '../lib/clipper.mjs';
import { judgeValues } from './confidence.mjs';
import { isFragment } from './corpus.mjs';
import { openMeasuringTab } from './measuring-tab.mjs';
import { articleOutput, jianbaoOutput, NOTHING, withInlineImages } from './outputs.mjs';
import { scorePage } from './score.mjs';
import { pageTimer } from './time-page.mjs';

/** @typedef {import('./corpus.mjs').CorpusPage} CorpusPage */
/** @typedef {import('./score.mjs').PageScore} PageScore */
/**
 * @typedef {object} Measured
 * @property {{ slug: string, kind: string, fragment: boolean }} page
 * @property {string | null} error of Jianbao
 * @property {{ engine: string, error: string }[]} thrown what the others threw
 * @property {number | null} click milliseconds of extraction as the product counts them, on a real click
 * @property {import('./time-page.mjs').PageTimes | null} times of the engines in tabs of their own; null when not asked for
 * @property {Record<import('./engines.mjs').Engine, PageScore>} scores
 * @property {import('./confidence.mjs').Judged[]} judged values of annotated fields, whether right, and whether shown as sure
 */

const WHOLE = { select: ['body'] };
/** As many again go before, uncounted: until then the browser still compiles what runs often, Readability's few functions before Jianbao's many. */
const ROUNDS = 30;

/**
 * Clips every page by a real click, runs stock Readability and Defuddle on it in the same Chromium, scores all and times them.
 * @param {CorpusPage[]} pages
 * @param {{ executablePath: string, extension: string, timed: boolean }} options
 * @returns {Promise<Measured[]>}
 */
export async function measureCorpus(pages, { timed, ...options }) {
  const clipper = await openClipper(options);
  try {
    const tab = await openMeasuringTab(clipper.browser);
    /** @type {Measured[]} */
    const measured = [];
    for await (const { target, outcome } of clipper.clipAll(pages.map(({ file, url }) => ({ file, url })))) {
      const page = /** @type {CorpusPage} */ (pages[measured.length]);
      const record = clipRecord(target, outcome);
      const { gold, url } = page;
      const parts = { select: gold.bodySelector, exclude: gold.exclude ?? [], optional: gold.optional ?? [] };
      const goldBody = await tab.body({ html: page.goldHtml, url }, parts);
      const source = { html: page.html, url };
      const articles = { Readability: await tab.readability(source), Defuddle: await tab.defuddle(source) };
      const html = 'stored' in outcome ? withInlineImages(outcome.stored.html, outcome.stored.files) : '';
      const score = async (/** @type {import('./page-tools.mjs').Article} */ article) => scorePage(gold, goldBody, articleOutput(article, await tab.body({ html: article.html, url }, WHOLE)));
      const own = scorePage(gold, goldBody, record.ok ? jianbaoOutput(record, await tab.body({ html, url }, WHOLE)) : NOTHING);
      measured.push({
        page: { slug: page.slug, kind: page.kind, fragment: isFragment(page.html) },
        error: record.error,
        thrown: Object.entries(articles).flatMap(([engine, { error }]) => (error === null ? [] : [{ engine, error }])),
        click: record.timings?.extractMs ?? null,
        times: null,
        scores: {
          Jianbao: own,
          Readability: await score(articles.Readability),
          Defuddle: await score(articles.Defuddle),
        },
        judged: judgeValues(own, record.fields ?? {}),
      });
    }
    // By itself: no other page loads meanwhile.
    const time = pageTimer(clipper.browser, options.extension);
    if (timed) for (const [i, one] of measured.entries()) one.times = await time(/** @type {CorpusPage} */ (pages[i]), ROUNDS);
    return measured;
  } finally {
    await clipper.close();
  }
}
