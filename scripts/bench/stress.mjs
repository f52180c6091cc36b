// @ts-check
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../lib/browser.mjs';
import { ROOT } from '../lib/root.mjs';
import { isFragment } from './corpus.mjs';
import { openMeasuringTab } from './measuring-tab.mjs';

/** @typedef {import('./corpus.mjs').CorpusPage} CorpusPage */

const SHAPES = join(ROOT, 'scripts/bench/shapes');

/**
 * The templates of a corpus' government pages with their bodies replaced by made-up ones of the shapes that portals publish every
 * day: what the page is about is short, a table, pictures or links, and the chrome round it is the real one.
 * @param {CorpusPage[]} pages
 * @param {{ executablePath: string }} options
 * @returns {Promise<{ folder: string, pages: CorpusPage[] }>} a kind a shape; `folder` holds the pages and is the caller's to remove
 */
export async function stressPages(pages, { executablePath }) {
  const templates = pages.filter(({ kind, html }) => kind === 'gov' && !isFragment(html));
  const shapes = readdirSync(SHAPES).sort();
  const folder = mkdtempSync(join(tmpdir(), 'jianbao-stress-'));
  const browser = await launchBrowser({ executablePath, offline: true });
  try {
    const tab = await openMeasuringTab(browser);
    /** @type {CorpusPage[]} */
    const made = [];
    for (const shape of shapes) {
      const name = shape.replace(/\.html$/u, '');
      const body = readFileSync(join(SHAPES, shape), 'utf8');
      for (const { slug, url, html, gold } of templates) {
        const page = await tab.graft({ html, url }, gold.bodySelector, body);
        const own = `${slug}--${name}`;
        const file = join(folder, `${own}.html`);
        writeFileSync(file, page);
        const attachments = [...body.matchAll(/<a href="files\/[^>]*>([^<]*)</gu)].map(([, text = '']) => text);
        made.push({ slug: own, kind: `stress: ${name}`, file, url, html: page, goldHtml: body, gold: { slug: own, bodySelector: ['body'], attachments } });
      }
    }
    return { folder, pages: made };
  } finally {
    await browser.close();
  }
}
