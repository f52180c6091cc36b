import type { Capture, FileRow } from '../article/clip';
import type { FileRole } from '../article/draft';
import { FIELD_NAMES, type FieldName, type FieldValues } from '../article/field';
import { diffText } from './diff-text';
import type { TextPart } from './text-part';

/** What is known of one look at a page. `text` is undefined while it lies elsewhere. */
export interface Look {
  capture: Pick<Capture, 'fields' | 'html' | 'text'>;
  text: string | undefined;
  files: readonly Pick<FileRow, 'role' | 'url' | 'name' | 'sha'>[];
}

export interface FieldChange {
  name: FieldName;
  /** Undefined where there was none. */
  before: FieldValues[FieldName] | undefined;
  after: FieldValues[FieldName] | undefined;
}

/** Names of files that came, that are gone, and whose content is another at the same address. */
export interface FileChanges {
  added: string[];
  gone: string[];
  changed: string[];
}

export interface Comparison {
  /** Undefined while one of the two lies elsewhere. */
  text: TextPart[] | undefined;
  /** Places at which the text changed. */
  places: number;
  /** The words are the same, but not how they are set: headings, tables, links. */
  layout: boolean;
  fields: FieldChange[];
  files: Record<FileRole, FileChanges>;
  same: boolean;
}

/** What differs between two looks at a page, the older one first. */
export function compareCaptures(before: Look, after: Look): Comparison {
  const alike = before.capture.text === after.capture.text;
  const here = before.text !== undefined && after.text !== undefined;
  const text = here ? diffText(before.text!, after.text!) : undefined;
  const places = text ? countPlaces(text) : 0;
  const fields = FIELD_NAMES.flatMap((name) => fieldChange(name, before, after));
  const files = { image: fileChanges('image', before, after), attachment: fileChanges('attachment', before, after) };
  const still = [files.image, files.attachment].every(({ added, gone, changed }) => added.length + gone.length + changed.length === 0);
  // Numbers of files stand in the HTML: only where all files stayed does it tell of the setting alone.
  const layout = alike && still && before.capture.html !== after.capture.html;
  return { text, places, layout, fields, files, same: alike && still && !layout && fields.length === 0 };
}

/** Changes with nothing that stayed between them are one place. */
function countPlaces(parts: readonly TextPart[]): number {
  return parts.filter(({ kind }, i) => kind !== 'same' && (i === 0 || parts[i - 1]!.kind === 'same')).length;
}

function fieldChange(name: FieldName, { capture: older }: Look, { capture: newer }: Look): FieldChange[] {
  const before = older.fields[name]?.value;
  const after = newer.fields[name]?.value;
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ name, before, after }];
}

function fileChanges(role: FileRole, before: Look, after: Look): FileChanges {
  const older = new Map(before.files.filter((file) => file.role === role).map((file) => [file.url, file]));
  const newer = new Map(after.files.filter((file) => file.role === role).map((file) => [file.url, file]));
  // Content that came under another address is the same file.
  const known = (files: typeof older): Set<string | null> => new Set([...files.values()].map(({ sha }) => sha).filter((sha) => sha !== null));
  const [had, has] = [known(older), known(newer)];
  const names = (files: typeof older, gone: (url: string, sha: string | null) => boolean): string[] =>
    [...files].filter(([url, { sha }]) => gone(url, sha)).map(([, { name }]) => name);
  return {
    added: names(newer, (url, sha) => !older.has(url) && !had.has(sha)),
    gone: names(older, (url, sha) => !newer.has(url) && !has.has(sha)),
    changed: names(newer, (url, sha) => {
      const old = older.get(url)?.sha;
      return sha !== null && old !== undefined && old !== null && old !== sha;
    }),
  };
}
