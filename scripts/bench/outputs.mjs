// @ts-check

/** @typedef {import('./score.mjs').Output} Output */
/** @typedef {import('./read-body.mjs').Body} Body */

/** An engine that found nothing. @type {Output} */
export const NOTHING = { body: { text: '', images: [], rows: [], optional: [] } };

/**
 * Stored HTML with the addresses of images whose bytes stood in the page: the HTML has only their number, the file row the rest.
 * @param {string} html
 * @param {{ n: number, url: string }[]} files
 */
export const withInlineImages = (html, files) =>
  files
    .filter(({ url }) => url.startsWith('data:'))
    .reduce((text, { n, url }) => text.replaceAll(`data-file="${n}"`, () => `src="${url}" data-file="${n}"`), html);

/**
 * What the measures see of a clip.
 * @param {import('../lib/clip-record.mjs').ClipRecord} record
 * @param {Body} body of its HTML
 * @returns {Output}
 */
export const jianbaoOutput = (record, body) => ({
  body,
  title: record.title,
  subtitle: record.subtitle,
  publishedOn: record.publishedOn,
  source: record.source,
  authors: record.authors ?? [],
  editors: record.editors ?? [],
  documentNumber: record.documentNumber,
  indexNumber: record.indexNumber,
  issuingBody: record.issuingBody,
  attachments: record.attachments.map(({ name }) => name),
});

/**
 * What the measures see of Readability and Defuddle: they know title, author and time.
 * @param {import('./page-tools.mjs').Article} article
 * @param {Body} body of its HTML
 * @returns {Output}
 */
export const articleOutput = (article, body) => ({
  body,
  title: article.title,
  publishedOn: article.publishedTime,
  authors: article.byline === null ? [] : [article.byline],
});
