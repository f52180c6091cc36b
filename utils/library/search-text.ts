import type { Capture, Clip } from '../article/clip';
import { FIELD_NAMES } from '../article/field';
import { effectiveFields } from './effective-fields';
import type { TextPart, TextRow } from './schema';

/**
 * What search can find of a clip: effective title, body, note, every other field value, and the names of attachments (with
 * their link text where it differs), each part NFC. A part that is empty is left out.
 */
export function deriveText(clip: Pick<Clip, 'id' | 'f'>, capture: Capture | undefined, body: string): TextRow {
  const parts: TextPart[] = [];
  const pieces: string[] = [];
  let end = 0;
  const add = (part: TextPart['part'], value: unknown, name?: string) => {
    if (typeof value !== 'string' || value === '') return;
    const piece = value.normalize('NFC');
    const start = pieces.length === 0 ? 0 : end + 1; // one line feed between parts
    end = start + piece.length;
    pieces.push(piece);
    parts.push({ part, ...(name !== undefined && { name }), start, end });
  };
  const fields = effectiveFields(clip, capture);
  add('title', fields.title?.value);
  add('body', body);
  add('note', clip.f['note']?.v);
  for (const name of FIELD_NAMES) {
    if (name === 'title') continue;
    for (const value of [fields[name]?.value ?? []].flat()) add('field', value, name);
  }
  for (const file of capture?.files ?? []) {
    if (file.role !== 'attachment') continue;
    add('attachment', file.name);
    if (file.alt !== file.name) add('attachment', file.alt);
  }
  return { id: clip.id, text: pieces.join('\n'), parts };
}

/** The body's part of a search text. */
export function bodyOf(row: TextRow | undefined): string {
  const part = row?.parts.find((each) => each.part === 'body');
  return row && part ? row.text.slice(part.start, part.end) : '';
}
