import type { Draft } from '../../article/draft';
import type { FieldName, Fields } from '../../article/field';

/**
 * The article of a frame with what the page round it tells of it: many a portal writes title, number and dates itself and has the body alone come in a frame. What the
 * frame says of itself stays, but for a title that only its window had.
 * @param outer fields of the page
 */
export function withHead(draft: Draft, outer: Fields): Draft {
  const fields: Fields = { ...draft.fields };
  const candidates = [...draft.candidates];
  for (const name of Object.keys(outer) as FieldName[]) {
    const own = fields[name];
    const weak = name === 'title' && own?.origin === 'documentTitle' && outer.title?.origin !== 'documentTitle';
    if (own && !weak) continue;
    if (own) candidates.unshift({ field: name, ...own } as Draft['candidates'][number]);
    Object.assign(fields, { [name]: outer[name] });
  }
  return { ...draft, fields, candidates };
}
