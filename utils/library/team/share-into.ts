import type { Cell, Clip, FileRow } from '../../article/clip';
import { isSharedCell } from '../../article/shared-cell';
import { ulid } from '../../article/ulid';
import { nextT } from '../next-number';
import { filesRange, putClip } from '../put-clip';
import type { EditRow, WriteTx } from '../schema';
import { toldFiles } from './told-files';

/** What sharing and its kin may touch. */
export const SHARE_STORES = ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'replicas', 'edits', 'kv', 'teams'] as const;

export interface ShareTarget {
  team: string;
  /** Our account there, and this device: `<account>~<device>`. */
  me: string;
  /** Milliseconds since 1970 before which nothing of it leaves. */
  holdUntil: number;
}

/** Puts a private clip that was never in a team into one: everything but what is personal is noted for the team. Stores: those of {@link SHARE_STORES}. */
export async function shareInto(tx: WriteTx, before: Clip, { team, me, holdUntil }: ShareTarget, now: number): Promise<Clip> {
  const account = me.replace(/~.*$/, '');
  const f = { ...before.f, ...(await fileCells(tx, before, me, now)) };
  for (const [field, cell] of Object.entries(f)) {
    if (!isSharedCell(field)) continue;
    const edit: Omit<EditRow, 'seq'> = { uid: before.uid, team, field, ...cell, holdUntil };
    await tx.objectStore('edits').add(edit as EditRow); // seq comes from the store's key generator
  }
  await tx.objectStore('replicas').put({ uid: before.uid, team, rev: null, base: null, due: 1, me, seen: seenOf(f) });
  return putClip(tx, before, { ...before, createdBy: account, by: account, f });
}

/** Cells that name the files which are here, so that the team can have them. */
async function fileCells(tx: WriteTx, clip: Clip, me: string, now: number): Promise<Record<string, Cell>> {
  const rows: FileRow[] = [];
  for (const { uid } of await tx.objectStore('captures').index('clip').getAll(clip.uid)) rows.push(...(await tx.objectStore('files').getAll(filesRange(uid))));
  const told = Object.entries(toldFiles(rows.filter(({ state }) => state === 'kept')));
  if (told.length === 0) return {};
  const t = await nextT(tx);
  return Object.fromEntries(told.map(([field, v]) => [field, { v, t, e: `${ulid(now)}~${me}` }]));
}

/** All that is in a clip when it is shared was seen by whoever shares it; edits from before name no device. */
function seenOf(f: Record<string, Cell>): Record<string, number> {
  const seen: Record<string, number> = {};
  for (const { t, e } of Object.values(f)) {
    const device = /~(.+)$/.exec(e)?.[1] ?? '';
    seen[device] = Math.max(seen[device] ?? 0, t);
  }
  return seen;
}
