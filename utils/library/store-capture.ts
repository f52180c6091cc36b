import type { Capture, Clip, OriginalMissing, OriginalState } from '../article/clip';
import type { CaptureDetails } from '../article/capture-details';
import type { Draft } from '../article/draft';
import { MOST } from '../article/most';
import { ulid } from '../article/ulid';
import { urlKey } from '../article/url-key';
import { wholePage } from '../article/whole-page';
import { packedBody, plainBody, putBodies } from './bodies';
import { countCharacters } from './count-characters';
import { type HeldFile, prepareFiles } from './draft-files';
import { nextClipId, nextT } from './next-number';
import type { Library } from './open';
import { putClip, putView } from './put-clip';
import { putRows } from './put-rows';
import { clipOfCapture } from './read/clip-of-capture';
import type { BodyRow, CaptureRow, WriteTx } from './schema';
import { deriveText } from './search-text';
import { ownBytes } from './own-bytes';
import { withCells } from './set-cells';
import { mayEdit } from './team/may-edit';
import { sizeOf } from './size-of';
import { type ShareTarget, shareInto } from './team/share-into';
import { toldFiles } from './team/told-files';
import { write } from './write';

export interface CaptureInput {
  /** ULID made by whoever asked; asking again with the same one answers with the clip that is stored. */
  capture: string;
  draft: Draft;
  /** Content of the draft's one file, where a tab showed a file and no page. */
  held?: HeldFile;
  /** The device's IANA zone. */
  zone: string;
  /** Version of the extension. */
  version: string;
  /** The page's bytes as they came over the network, or why they are not at hand. */
  received: { bytes: Uint8Array } | { missing: OriginalMissing };
  keepOriginal: boolean;
  /** When the reader clicked, milliseconds since 1970. */
  clickAt: number;
  /** The team that a new clip goes to by itself. */
  share?: ShareTarget;
  /** Local id of the clip whose page is looked at again: it takes the new capture and keeps the old ones, unless the draft is of another page. */
  again?: number;
}

/**
 * Keeps a page: a new clip with its first capture, or a further capture of a clip, and everything that must follow, in one transaction, on disk when this
 * answers. `timings.clickToStoredMs` is taken as the transaction opens, some milliseconds before that.
 * @throws AppError `library.full`, `library.failed`
 */
export async function storeCapture(lib: Library, input: CaptureInput): Promise<Clip> {
  const known = await clipOfCapture(lib, input.capture);
  if (known) return known;
  // All hashing and compression comes first: a transaction ends as soon as something else is awaited.
  const { draft } = input;
  const files = await prepareFiles(draft.files, input.held);
  const { capture, bodies } = await prepareCapture(input);
  const stores = ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'kv', 'replicas', 'edits', 'teams'] as const;
  return write(lib, stores, async (tx) => {
    const other = await tx.objectStore('captures').get(input.capture);
    const twin = other && (await tx.objectStore('clips').index('uid').get(other.clip));
    if (twin) return twin;
    // A clip that was purged meanwhile is made anew, and so is one that lies in the trash or that a team's reader may not change: what was asked for is kept where it is seen.
    // A tab that went on to another page since shows no new look at the clip's own.
    const again = input.again === undefined ? undefined : await tx.objectStore('clips').get(input.again);
    const replica = again && (await tx.objectStore('replicas').get(again.uid));
    const before = again && again.view.urlKey === urlKey(draft.url) && again.f['deleted']?.v !== true && (await mayEdit(tx, replica)) ? again : undefined;
    const sooner = !before && (await keptSinceClick(tx, input));
    if (sooner) return sooner;
    const now = lib.now();
    const clip = before ?? (await newClip(tx, input.capture, now));
    const row: CaptureRow = {
      ...capture,
      clip: clip.uid,
      files: files.map(({ file }) => file),
      timings: { ...draft.timings, clickToStoredMs: now - input.clickAt },
    };
    const fileRows = files.map((file) => ({ ...file.row, capture: row.uid, clip: clip.id }));
    await Promise.all([
      putRows(tx, 'captures', [row]),
      putRows(tx, 'files', fileRows),
      putRows(tx, 'blobs', files.flatMap(({ blob }) => blob ?? [])),
      putBodies(tx, bodies),
    ]);
    if (before) return putClip(tx, before, await withCells(tx, before, { capture: row.uid, ...(replica && toldFiles(fileRows)) }, now));
    const [stored] = await Promise.all([
      putView(tx, undefined, clip, row, fileRows, countCharacters(draft.text)),
      putRows(tx, 'texts', [deriveText(clip, row, draft.text)]),
      putRows(tx, 'pend', [{ id: clip.id }]),
    ]);
    return input.share ? shareInto(tx, stored, input.share, now) : stored;
  }, { bytes: sizeOf([...bodies, ...files.flatMap(({ blob }) => blob ?? [])]) });
}

/** The clip of the same page that another click kept meanwhile: two clicks in a row are one wish. */
async function keptSinceClick(tx: WriteTx, { draft, clickAt }: CaptureInput): Promise<Clip | undefined> {
  if (draft.completeness.verdict === 'selection') return undefined;
  const same = await tx.objectStore('clips').index('view.urlKey').getAll(urlKey(draft.url));
  return wholePage(same.filter(({ view }) => view.savedAt !== undefined && view.savedAt > clickAt));
}

/** The shell of a new clip around its first capture. */
async function newClip(tx: WriteTx, capture: string, now: number): Promise<Omit<Clip, 'view'>> {
  const [id, t] = await Promise.all([nextClipId(tx), nextT(tx)]);
  return { id, uid: ulid(now), createdBy: '', by: '', f: { capture: { v: capture, t, e: ulid(now) } }, lost: [] };
}

/** The capture but for what only the transaction knows, and the contents it names. */
async function prepareCapture({ capture, draft, zone, version, received, keepOriginal }: CaptureInput) {
  const { pages } = draft;
  const split = pages && [{ n: pages.at, url: draft.url, kept: true }, ...pages.others.slice(0, MOST.pages - 1).map((other) => ({ ...other, kept: false }))].sort((a, b) => a.n - b.n);
  const details: CaptureDetails = { candidates: draft.candidates, removed: draft.removed, ...(split && { pages: split }) };
  const page = keepOriginal ? received : { missing: 'switchedOff' as const };
  const [html, text, packedDetails, serialised, asReceived] = await Promise.all([
    plainBody('html', draft.html),
    plainBody('text', draft.text),
    packedBody('details', JSON.stringify(details)),
    keepOriginal && draft.original ? packedBody('serialised', draft.original) : undefined,
    'bytes' in page ? packedBody('received', ownBytes(page.bytes)) : undefined,
  ]);
  const bodies = [html, text, packedDetails, serialised, asReceived].filter((body) => body !== undefined);
  const row: Omit<Capture, 'clip' | 'files' | 'timings'> & { bodies: string[] } = {
    uid: capture,
    url: draft.url,
    at: draft.capturedAt,
    zone,
    version,
    charset: draft.charset,
    fields: draft.fields,
    html: html.sha,
    text: text.sha,
    details: packedDetails.sha,
    serialised: state(serialised, keepOriginal ? 'notAsked' : 'switchedOff'),
    received: state(asReceived, 'missing' in page ? page.missing : 'failed'),
    completeness: draft.completeness,
    bodies: [...new Set(bodies.map(({ sha }) => sha))],
  };
  return { capture: row, bodies };
}

const state = (body: BodyRow | undefined, missing: OriginalMissing): OriginalState =>
  body ? { sha: body.sha, length: body.length } : { missing };
