import { AppError } from '../article/app-error';
import type { CaptureDetails, PartFile } from '../article/capture-details';
import type { Clip, FileRow, MadeBy } from '../article/clip';
import type { Completeness } from '../article/draft';
import { fileAddress } from '../article/file-address';
import { packedBody, plainBody, putBodies } from './bodies';
import { prepareFiles } from './draft-files';
import type { Library } from './open';
import { currentCapture, filesRange, putClip } from './put-clip';
import { putRows } from './put-rows';
import type { CaptureRow } from './schema';
import { withCells } from './set-cells';
import { sizeOf } from './size-of';
import { mayEdit } from './team/may-edit';
import { toldFiles } from './team/told-files';
import { write } from './write';

/** What a capture becomes that is made from another one. */
export interface DerivedCapture {
  /** ULID of the new one. */
  capture: string;
  by: MadeBy;
  html: string;
  text: string;
  /** Those with `was` take over what is known of that file of the other capture. */
  files: PartFile[];
  details: CaptureDetails;
  completeness: Completeness;
}

/**
 * Adds a capture that is made from the current one of its clip, which then is the current one; the other stays, with fields and original the same. One transaction.
 * @param base uid of the capture that it is made from
 * @throws AppError `library.overtaken` when the clip shows another capture by now, or lies in the trash; `library.missing`, `team.readOnly`, `library.full`, `library.failed`
 */
export async function deriveCapture(lib: Library, base: string, made: DerivedCapture): Promise<Clip> {
  const [html, text, details, prepared] = await Promise.all([
    plainBody('html', made.html),
    plainBody('text', made.text),
    packedBody('details', JSON.stringify(withFileAddresses(made.details))),
    prepareFiles(made.files.map(({ was: _, ...file }) => file)),
  ]);
  const bodies = [html, text, details];
  const stores = ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'kv', 'replicas', 'edits', 'teams'] as const;
  return write(lib, stores, async (tx) => {
    const from = await tx.objectStore('captures').get(base);
    const clip = from && (await tx.objectStore('clips').index('uid').get(from.clip));
    if (!from || !clip) throw new AppError('library.missing', `capture ${base}`);
    if (currentCapture(clip) !== base || clip.f['deleted']?.v === true) throw new AppError('library.overtaken');
    const replica = await tx.objectStore('replicas').get(clip.uid);
    if (!(await mayEdit(tx, replica))) throw new AppError('team.readOnly');
    const known = new Map((await tx.objectStore('files').getAll(filesRange(base))).map((row) => [row.n, row]));
    const rows = prepared.map(({ row }, i): FileRow => {
      const before = known.get(made.files[i]!.was ?? -1);
      return before ? { ...before, n: row.n, capture: made.capture } : { ...row, capture: made.capture, clip: clip.id };
    });
    const row: CaptureRow = {
      ...from,
      uid: made.capture,
      at: timeIn(from.at, lib.now()),
      html: html.sha,
      text: text.sha,
      details: details.sha,
      files: rows.map(({ n, role, url, name, alt }) => ({ n, role, url, name, alt })),
      completeness: made.completeness,
      madeFrom: { capture: base, by: made.by },
      bodies: [...new Set([...bodies.map(({ sha }) => sha), ...from.bodies.filter((sha) => ![from.html, from.text, from.details].includes(sha))])],
    };
    await Promise.all([putRows(tx, 'captures', [row]), putRows(tx, 'files', rows), putBodies(tx, bodies)]);
    const fresh = prepared.flatMap(({ blob }, i) => (blob && rows[i]!.capture === made.capture && rows[i]!.sha === blob.sha ? blob : []));
    await putRows(tx, 'blobs', fresh);
    // What became of a file is a cell of a team's clip: the others have the bytes already.
    return putClip(tx, clip, await withCells(tx, clip, { capture: made.capture, ...(replica && toldFiles(rows)) }, lib.now()));
  }, { bytes: sizeOf([...bodies, ...prepared.flatMap(({ blob }) => blob ?? [])]) });
}

/** What a page yielded is kept as it was read, but for its files' addresses. */
const withFileAddresses = ({ pages, ...details }: CaptureDetails): CaptureDetails => ({
  ...details,
  ...(pages && { pages: pages.map(({ part, ...page }) => ({ ...page, ...(part && { part: { ...part, files: part.files.map((file) => ({ ...file, url: fileAddress(file.url) })) } }) })) }),
});

/** Now, in the zone offset that another time is written in. */
function timeIn(other: string, now: number): string {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(other) ?? [];
  const offset = sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
  return `${new Date(now + offset * 60_000).toISOString().slice(0, 19)}${sign ? `${sign}${hours}:${minutes}` : 'Z'}`;
}
