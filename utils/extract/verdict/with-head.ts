import type { Draft, DraftFile } from '../../article/draft';
import type { FieldName, Fields } from '../../article/field';

/**
 * The article of a frame with what the page round it tells of it: many a portal writes title, number and dates itself and has the body alone come in a frame. What the
 * frame says of itself stays, but for a title that only its window had.
 * @param outer fields of the page
 * @param beside files of the page: those that can be fetched stay with the article
 */
export function withHead(draft: Draft, outer: Fields, beside: readonly DraftFile[]): Draft {
  const fields: Fields = { ...draft.fields };
  const candidates = [...draft.candidates];
  for (const name of Object.keys(outer) as FieldName[]) {
    const own = fields[name];
    const weak = name === 'title' && own?.origin === 'documentTitle' && outer.title?.origin !== 'documentTitle';
    if (own && !weak) continue;
    if (own) candidates.unshift({ field: name, ...own } as Draft['candidates'][number]);
    Object.assign(fields, { [name]: outer[name] });
  }
  const files = [...draft.files];
  for (const file of beside) if (file.role === 'attachment' && !files.some(({ url }) => url === file.url)) files.push({ ...file, n: files.length });
  const attachments = files.filter(({ role }) => role === 'attachment').length;
  const more = attachments - draft.completeness.attachments.kept;
  const { found, kept } = draft.completeness.attachments;
  return { ...draft, fields, candidates, files, completeness: { ...draft.completeness, attachments: { found: found + more, kept: kept + more } } };
}
