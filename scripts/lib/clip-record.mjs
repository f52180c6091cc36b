// @ts-check

/** @typedef {import('../../utils/article/field').Fields} Fields */
/** @typedef {import('./clipper.mjs').Target} Target */
/** @typedef {import('./read-stored.mjs').Outcome} Outcome */

/** @typedef {ReturnType<typeof clipRecord>} ClipRecord */

/**
 * What the command line says of one page. A field that the page does not have is null.
 * @param {Target} target
 * @param {Outcome} outcome
 */
export function clipRecord({ file, url }, outcome) {
  const stored = 'stored' in outcome ? outcome.stored : undefined;
  const fields = stored?.capture.fields ?? {};
  const files = stored?.files ?? [];
  return {
    file,
    url: stored?.capture.url ?? url,
    ok: stored !== undefined,
    error: 'error' in outcome ? outcome.error : null,
    title: fields.title?.value ?? null,
    kicker: fields.kicker?.value ?? null,
    subtitle: fields.subtitle?.value ?? null,
    publishedOn: fields.publishedOn?.value ?? null,
    publishedAt: fields.publishedAt?.value ?? null,
    writtenOn: fields.writtenOn?.value ?? null,
    source: fields.source?.value ?? null,
    authors: fields.authors?.value ?? null,
    editors: fields.editors?.value ?? null,
    documentNumber: fields.documentNumber?.value ?? null,
    indexNumber: fields.indexNumber?.value ?? null,
    issuingBody: fields.issuingBody?.value ?? null,
    siteName: fields.siteName?.value ?? null,
    siteIdCode: fields.siteIdCode?.value ?? null,
    text: stored?.text ?? null,
    html: stored?.html ?? null,
    images: files.filter(({ role }) => role === 'image').map((row) => ({ src: row.url, state: row.state })),
    attachments: files
      .filter(({ role }) => role === 'attachment')
      .map(({ name, url: href, state }) => ({ name, href, state })),
    completeness: stored?.capture.completeness ?? null,
    removed: stored?.details.removed.map(({ step, reason, text }) => ({ step, reason, text })) ?? [],
    fields: stored ? fields : null,
    timings: stored?.capture.timings ?? null,
  };
}
