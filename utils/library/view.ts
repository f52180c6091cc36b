import type { Capture, Clip, ClipState, ClipView, FileRow, FileState } from '../article/clip';
import type { FileRole, Tally } from '../article/draft';
import { FIELD_NAMES, type FieldName, type Fields, UNSURE } from '../article/field';
import { ulidTime } from '../article/ulid-time';
import { siteOf, urlKey } from '../article/url-key';
import { effectiveFields } from './effective-fields';
import type { ReplicaRow } from './schema';

/** The fields by which a clip is listed and cited: an unsure one of these marks the whole clip. */
const CITED = ['title', 'issuingBody', 'documentNumber', 'publishedOn', 'writtenOn', 'source', 'authors'] as const satisfies FieldName[];

const FILE_STATE: Partial<Record<FileState, ClipState>> = {
  waiting: 'filesWaiting',
  needsPermission: 'filesNeedPermission',
  needsPage: 'filesNeedPage',
  failed: 'filesFailed',
};

/**
 * What lists show of a clip, derived from its cells, its current capture (absent while it lies elsewhere) and that
 * capture's files. `length` counts the body's characters without white space. `kept` of images and attachments counts
 * what is stored, on this device or with the team.
 */
export function deriveView(
  clip: Pick<Clip, 'uid' | 'f'> & Partial<Pick<Clip, 'createdBy'>>,
  capture: Capture | undefined,
  files: readonly FileRow[],
  length: number,
  replica?: ReplicaRow,
): ClipView {
  const fields = effectiveFields(clip, capture);
  const date = fields.publishedOn?.value ?? fields.writtenOn?.value;
  const url = capture?.url ?? '';
  return {
    title: fields.title?.value ?? '',
    source: fields.source?.value ?? null,
    issuingBody: fields.issuingBody?.value ?? null,
    documentNumber: fields.documentNumber?.value ?? null,
    ...(date !== undefined && { date }),
    site: siteOf(url),
    urlKey: urlKey(url),
    ...time(clip),
    length,
    images: tally(files, 'image'),
    attachments: tally(files, 'attachment'),
    states: states(clip, fields, capture, files),
    tags: tags(clip),
    ...(replica && { team: replica.team, by: clip.createdBy ?? '', sync: standing(replica), ...(replica.refused !== undefined && { refused: replica.refused }), ...wish(replica) }),
    ...(clip.f['unread']?.v === true && { unread: true }),
  };
}

/** How a clip stands with its team. */
const standing = ({ due, left, rev, refused }: ReplicaRow): NonNullable<ClipView['sync']> =>
  refused !== undefined ? 'refused' : !left && rev === null ? 'held' : due ? 'waiting' : 'shared';

/** What became of the wish to remove a clip for its whole team. */
const wish = ({ purge, notPurged }: ReplicaRow): Pick<ClipView, 'purge'> => (purge ? { purge: 'asked' } : notPurged === undefined ? {} : { purge: notPurged });

/** Both times lie in ULIDs: that of the clip, and that of the edit that trashed it. */
function time({ uid, f }: Pick<Clip, 'uid' | 'f'>): Pick<ClipView, 'savedAt' | 'trashedAt'> {
  const savedAt = ulidTime(uid) ?? 0;
  return f['deleted']?.v === true ? { trashedAt: ulidTime(f['deleted'].e) ?? savedAt } : { savedAt };
}

function tally(files: readonly FileRow[], role: FileRole): Tally {
  const found = files.filter((file) => file.role === role);
  return { found: found.length, kept: found.filter(({ state }) => state === 'kept' || state === 'remote').length };
}

function states(clip: Pick<Clip, 'f'>, fields: Fields, capture: Capture | undefined, files: readonly FileRow[]): ClipState[] {
  const found = new Set<ClipState>();
  if (capture && (!fields.title || CITED.some((name) => (fields[name]?.confidence ?? 1) < UNSURE))) found.add('unsure');
  const verdict = capture?.completeness.verdict ?? 'whole';
  const pages = capture?.completeness.pages;
  if (pages && pages.kept < pages.found) found.add('pagesMissing');
  else if (verdict !== 'whole') found.add(verdict === 'selection' ? verdict : 'incomplete');
  for (const [state, word] of Object.entries(FILE_STATE)) if (files.some((file) => file.state === state)) found.add(word);
  if (FIELD_NAMES.some((name) => (clip.f[name]?.v ?? null) !== null)) found.add('edited');
  return [...found];
}

/** In the order in which they were added. */
function tags({ f }: Pick<Clip, 'f'>): string[] {
  return Object.entries(f)
    .filter(([name, cell]) => name.startsWith('tag:') && cell.v === true)
    .map(([name, { t }]) => ({ tag: name.slice('tag:'.length), t }))
    .sort((a, b) => a.t - b.t || (a.tag < b.tag ? -1 : 1))
    .map(({ tag }) => tag);
}
