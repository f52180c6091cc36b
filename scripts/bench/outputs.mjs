// @ts-check

/** @typedef {import('./score.mjs').Output} Output */
/** @typedef {import('./read-body.mjs').Body} Body */

/** An engine that found nothing. @type {Output} */
export const NOTHING = { body: { text: '', images: [], rows: [], optional: [] } };

/**
 * What the measures see of a clip. An image whose bytes stood in the page has no address in the stored HTML: its file row has.
 * @param {import('../lib/clip-record.mjs').ClipRecord} record
 * @param {Body} body of its HTML
 * @returns {Output}
 */
export const jianbaoOutput = (record, body) => ({
  body: {
    ...body,
    images: [
      ...body.images.filter((addresses) => addresses.length > 0),
      ...record.images.filter(({ src }) => src.startsWith('data:')).map(({ src }) => [src]),
    ],
  },
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
 * What the measures see of Readability: it knows title, byline and publishedTime.
 * @param {import('./page-tools.mjs').Article} article
 * @param {Body} body of its HTML
 * @returns {Output}
 */
export const readabilityOutput = (article, body) => ({
  body,
  title: article.title,
  publishedOn: article.publishedTime,
  authors: article.byline === null ? [] : [article.byline],
});
