// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { addressOf, charsetOf, readManifest } from '../lib/saved-page.mjs';
import { SetupError } from '../lib/setup-error.mjs';

/** @typedef {import('./score.mjs').Gold} Gold */
/** @typedef {{ slug: string, kind: string, file: string, url: string, html: string, gold: Gold, goldHtml: string }} CorpusPage `goldHtml` is where the gold's selectors apply */

/**
 * Pages with gold: a folder with html/, manifest.jsonl and gold.jsonl, or without one the project's own fixtures.
 * @param {string | undefined} folder
 * @returns {CorpusPage[]}
 * @throws {SetupError} when the folder has not that form
 */
export const readCorpus = (folder) => (folder === undefined ? fixtures(join(ROOT, 'tests/fixtures/pages')) : corpus(folder));

/** A page saved without head and foot: nothing for chrome and meta tags to be measured on. @param {string} html */
export const isFragment = (html) => !/<title[\s>]/iu.test(html);

/** @param {string} folder @returns {CorpusPage[]} */
function corpus(folder) {
  for (const name of ['gold.jsonl', 'manifest.jsonl', 'html']) {
    if (!existsSync(join(folder, name))) throw new SetupError(`${folder} has no ${name}: it is not a corpus (see CONTRIBUTING.md).`);
  }
  const manifest = readFileSync(join(folder, 'manifest.jsonl'), 'utf8');
  const addresses = readManifest(manifest);
  const kinds = new Map(jsonLines(manifest).map(({ slug, kind }) => [slug, String(kind ?? 'page')]));
  return jsonLines(readFileSync(join(folder, 'gold.jsonl'), 'utf8')).map((gold) => {
    const file = join(folder, 'html', `${gold.slug}.html`);
    const html = decode(readFileSync(file));
    return { slug: gold.slug, kind: kinds.get(gold.slug) ?? 'page', file, url: addressOf(gold.slug, addresses), html, gold, goldHtml: html };
  });
}

/** @param {string} folder @returns {CorpusPage[]} */
function fixtures(folder) {
  return readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, 'expected.html')))
    .sort()
    .map((slug) => {
      const file = join(folder, slug, 'source.html');
      const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'));
      const goldHtml = readFileSync(join(folder, slug, 'expected.html'), 'utf8');
      return {
        slug,
        kind: 'fixture',
        file,
        url: typeof expected.url === 'string' ? expected.url : addressOf(slug, new Map()),
        html: decode(readFileSync(file)),
        gold: goldOf(slug, expected),
        goldHtml,
      };
    });
}

/**
 * Readability's own test pages, in other languages: what is expected of the body, and nothing else.
 * @param {string} folder its `test/test-pages`
 * @returns {CorpusPage[]}
 */
export function readReadability(folder) {
  const slugs = existsSync(folder) ? readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'expected.html'))).sort() : [];
  if (slugs.length === 0) throw new SetupError(`${folder} holds no folder with source.html and expected.html: give test/test-pages of Readability's sources.`);
  return slugs.map((slug) => {
    const file = join(folder, slug, 'source.html');
    return { slug, kind: 'general', file, url: `http://fakehost.test/${slug}/page.html`, html: decode(readFileSync(file)), gold: { slug, bodySelector: ['body'] }, goldHtml: readFileSync(join(folder, slug, 'expected.html'), 'utf8') };
  });
}

/**
 * Gold of a fixture.
 * @param {string} slug
 * @param {Record<string, unknown>} expected expected.json: `fields`, `files`, and in `absent` words that may not be in the body
 * @returns {Gold}
 */
export function goldOf(slug, expected) {
  const fields = /** @type {Record<string, unknown>} */ (expected['fields'] ?? {});
  const text = (/** @type {string} */ name) => {
    const value = fields[name];
    return Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : undefined;
  };
  /** @type {[keyof Gold, string | undefined][]} */
  const known = [
    ['title', text('title')],
    ['subtitle', text('subtitle')],
    ['pubDate', text('publishedOn')],
    ['source', text('source')],
    ['author', text('authors') ?? text('editors')],
    ['docNumber', text('documentNumber')],
    ['indexNumber', text('indexNumber')],
    ['issuer', text('issuingBody')],
  ];
  const { absent, files } = /** @type {{ absent?: string[], files?: { role: string, name?: string }[] }} */ (expected);
  return {
    slug,
    bodySelector: ['body'],
    mustExclude: absent ?? [],
    attachments: (files ?? []).flatMap(({ role, name }) => (role === 'attachment' && name !== undefined ? [name] : [])),
    ...Object.fromEntries(known.filter(([, value]) => value !== undefined)),
  };
}

/** @param {Uint8Array} bytes */
const decode = (bytes) => new TextDecoder(charsetOf(bytes)).decode(bytes);

/** @param {string} text */
const jsonLines = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
