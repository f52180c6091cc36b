// @ts-check
import { clipRecord } from '../lib/clip-record.mjs';
import { openClipper } from '../lib/clipper.mjs';
import { isFragment } from './corpus.mjs';
import { openMeasuringTab } from './measuring-tab.mjs';
import { jianbaoOutput, NOTHING, readabilityOutput, withInlineImages } from './outputs.mjs';
import { scorePage } from './score.mjs';

/** @typedef {import('./corpus.mjs').CorpusPage} CorpusPage */
/** @typedef {import('./score.mjs').PageScore} PageScore */
/** @typedef {{ first: number, median: number }} Series milliseconds: first call, and median of the following */
/**
 * @typedef {object} Measured
 * @property {{ slug: string, kind: string, fragment: boolean }} page
 * @property {string | null} error of Jianbao
 * @property {string | null} readabilityError what Readability threw
 * @property {{ extract: number | null, readability: Series, walk: Series }} ms of Jianbao in a fresh page (a first call, that is), of
 *   Readability (clone and parse) and of one TreeWalker pass
 * @property {Record<'Jianbao' | 'Readability', PageScore>} scores
 */

const WHOLE = { select: ['body'] };
const ROUNDS = 3;

/**
 * Clips every page by a real click, runs stock Readability on it in the same Chromium, and scores both.
 * @param {CorpusPage[]} pages
 * @param {{ executablePath: string, extension: string }} options
 * @returns {Promise<Measured[]>}
 */
export async function measureCorpus(pages, options) {
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
      const article = await tab.readability({ html: page.html, url });
      const html = 'stored' in outcome ? withInlineImages(outcome.stored.html, outcome.stored.files) : '';
      const outputs = {
        Jianbao: record.ok ? jianbaoOutput(record, await tab.body({ html, url }, WHOLE)) : NOTHING,
        Readability: readabilityOutput(article, await tab.body({ html: article.html, url }, WHOLE)),
      };
      measured.push({
        page: { slug: page.slug, kind: page.kind, fragment: isFragment(page.html) },
        error: record.error,
        readabilityError: article.error,
        ms: { extract: record.timings?.extractMs ?? null, ...(await tab.time({ html: page.html, url }, ROUNDS)) },
        scores: {
          Jianbao: scorePage(gold, goldBody, outputs.Jianbao),
          Readability: scorePage(gold, goldBody, outputs.Readability),
        },
      });
    }
    return measured;
  } finally {
    await clipper.close();
  }
}
