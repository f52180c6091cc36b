import type { CellValue, Clip, Capture } from '../article/clip';
import { FIELD_NAMES, type FieldName, type Fields } from '../article/field';

const LISTS: ReadonlySet<FieldName> = new Set(['authors', 'editors', 'keywords']);

/**
 * The fields as a reader sees them: those of the capture, overlaid by his own. A cell of null counts as absent; an empty
 * text or list says that there is none; a value of the wrong shape (from another device) is passed over.
 */
export function effectiveFields(clip: Pick<Clip, 'f'>, capture: Pick<Capture, 'fields'> | undefined): Fields {
  const fields: Fields = { ...capture?.fields };
  for (const name of FIELD_NAMES) {
    const value = clip.f[name]?.v;
    if (value === undefined || value === null || !hasShape(name, value)) continue;
    if (value.length === 0) delete fields[name];
    else Object.assign(fields, { [name]: { value, origin: 'user', confidence: 1 } });
  }
  return fields;
}

function hasShape(name: FieldName, value: CellValue): value is string | string[] {
  return LISTS.has(name) ? Array.isArray(value) && value.every((item) => typeof item === 'string') : typeof value === 'string';
}
