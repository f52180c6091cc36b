// @ts-check

/** Confidence from which a value is shown as sure; UNSURE of utils/article/field.ts. */
export const SURE = 0.7;

/** @typedef {{ slug: string, field: string, right: boolean, sure: boolean }} Judged a value that came out of an annotated field */

/** Which field stands behind a measure. @type {Partial<Record<import('./score.mjs').ShareName, (keyof import('../../utils/article/field').Fields)[]>>} */
const FIELDS = {
  title: ['title'],
  subtitle: ['subtitle'],
  date: ['publishedOn'],
  source: ['source'],
  author: ['authors', 'editors'],
  documentNumber: ['documentNumber'],
  indexNumber: ['indexNumber'],
  issuingBody: ['issuingBody'],
};

/**
 * @param {import('./score.mjs').PageScore} score
 * @param {import('../../utils/article/field').Fields} fields
 * @returns {Judged[]}
 */
export function judgeValues({ slug, shares }, fields) {
  return Object.entries(FIELDS).flatMap(([name, sources]) => {
    const share = shares[/** @type {import('./score.mjs').ShareName} */ (name)];
    const values = sources.flatMap((source) => fields[source] ?? []);
    // A field that was not annotated says nothing; one that did not come out claims nothing.
    return share.of === 0 || values.length === 0 ? [] : [{ slug, field: name, right: share.hit === share.of, sure: values.every(({ confidence }) => confidence >= SURE) }];
  });
}

/**
 * How far "sure" may be believed, in one line, and which values were sure and wrong.
 * @param {Judged[]} judged
 */
export function confidenceLine(judged) {
  const sure = judged.filter((value) => value.sure);
  const right = judged.filter((value) => value.right);
  const both = sure.filter((value) => value.right).length;
  const percent = (/** @type {number} */ of) => (of === 0 ? '–' : `${((100 * both) / of).toFixed(1)} %`);
  const wrong = sure.filter((value) => !value.right).map(({ slug, field }) => `${slug} ${field}`);
  return `  confidence: of ${sure.length} sure values ${percent(sure.length)} are right, of ${right.length} right ones ${percent(right.length)} are sure${wrong.length > 0 ? ` (sure and wrong: ${wrong.join(', ')})` : ''}`;
}
