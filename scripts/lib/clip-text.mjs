// @ts-check

/** @typedef {import('./clip-record.mjs').ClipRecord} ClipRecord */

/** Confidence under which a value is shown as unsure; that of utils/article/field.ts. */
const UNSURE = 0.7;

/**
 * A clipped page for people: title, what is known of it, text, files.
 * @param {ClipRecord} record
 */
export function clipText(record) {
  const place = record.file ?? record.url;
  if (!record.ok) return `✗ ${place}\n  ${record.error}`;
  const unsure = (/** @type {keyof NonNullable<ClipRecord['fields']>} */ name) =>
    (record.fields?.[name]?.confidence ?? 1) < UNSURE ? ' (?)' : '';
  /** @type {[string, string | null, string][]} */
  const facts = [
    ['发文机关', record.issuingBody, unsure('issuingBody')],
    ['文号', record.documentNumber, unsure('documentNumber')],
    ['索引号', record.indexNumber, unsure('indexNumber')],
    ['发布日期', record.publishedOn, unsure('publishedOn')],
    ['成文日期', record.writtenOn, unsure('writtenOn')],
    ['来源', record.source, unsure('source')],
    ['作者', record.authors?.join('、') ?? null, unsure('authors')],
    ['责任编辑', record.editors?.join('、') ?? null, unsure('editors')],
    ['网址', record.url, ''],
  ];
  const files = [
    ...record.images.map(({ src, state }) => `图片 [${state}] ${src.startsWith('data:') ? 'data:' : src}`),
    ...record.attachments.map(({ name, href, state }) => `附件 [${state}] ${name} ${href}`),
  ];
  return [
    ...[record.kicker, record.title, record.subtitle].filter((line) => line !== null),
    ...facts.flatMap(([label, value, mark]) => (value === null ? [] : [`${label}：${value}${mark}`])),
    '',
    record.text,
    ...(files.length > 0 ? ['', ...files] : []),
  ].join('\n');
}
