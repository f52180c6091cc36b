import type { Capture } from '../../article/clip';
import type { BodyRow, CaptureRow, WriteTx } from '../schema';
import { bodiesOf } from '../backup/format';
import { putDerived } from '../put-derived';
import { putRows } from '../put-rows';
import type { Arrivals } from './rows';
import { noLongerAside } from './no-longer-aside';
import { noteCleared } from './note-cleared';
import { settleFiles } from './settle-files';
import { want } from './wants';

/** Bodies that a team's members always have. The rest is told of, and asked for when somebody wants to see it. */
const ORDER: Partial<Record<BodyRow['kind'], 0 | 1>> = { text: 0, html: 1 };

/**
 * Takes in what came besides clips: captures that are new here (one that is there is never touched, and one that belongs to another clip is set aside), the
 * contents they name as wanted, and what is whole again.
 * @returns local ids of clips that look different now
 */
export async function putArrivals(tx: WriteTx, team: string, { captures = [], aside, mended = [], cleared }: Arrivals): Promise<number[]> {
  const ids: number[] = [];
  // Side by side, but for what meets in one row: each answer that is waited for costs a way to the database and back, a first sync has thousands of these.
  for (let left = captures; left.length > 0; ) {
    const names = new Set<string>();
    const [now, later]: [Capture[], Capture[]] = [[], []];
    for (const capture of left) {
      const meets = names.has(capture.uid) || names.has(capture.clip);
      names.add(capture.uid).add(capture.clip);
      (meets ? later : now).push(capture);
    }
    ids.push(...(await Promise.all(now.map((capture) => putArrival(tx, team, capture, aside)))).flat());
    left = later;
  }
  await noLongerAside(tx, team, mended);
  if (cleared) await noteCleared(tx, team, cleared);
  return ids;
}

async function putArrival(tx: WriteTx, team: string, capture: Capture, aside: Arrivals['aside']): Promise<number[]> {
  const [there, clip, replica] = await Promise.all([
    tx.objectStore('captures').get(capture.uid),
    tx.objectStore('clips').index('uid').get(capture.clip),
    tx.objectStore('replicas').get(capture.clip),
  ]);
  if (there ? there.clip !== capture.clip : clip && replica?.team !== team) aside?.push({ team, id: `capture:${capture.uid}`, rev: '', code: 'team.uidTaken', at: 'clip' });
  // One whose clip was removed from this device comes once somebody brings that back: the feed is read anew then.
  if (there || (replica && !clip) || (clip && replica?.team !== team)) return [];
  const bodies = bodiesOf(capture);
  const row: CaptureRow = { ...capture, bodies: [...new Set(bodies.map(({ sha }) => sha))] };
  const distinct = bodies.filter(({ sha }, n) => bodies.findIndex((other) => other.sha === sha) === n);
  await Promise.all([
    tx.objectStore('captures').put(row),
    putRows(tx, 'held', [{ team, id: `capture:${capture.uid}` }]),
    ...distinct.map(({ kind, sha }) => awaitBody(tx, team, row, kind, sha)),
  ]);
  if (!clip) return [];
  await settleFiles(tx, team, clip);
  await putDerived(tx, clip, clip);
  return [clip.id];
}

async function awaitBody(tx: WriteTx, team: string, capture: CaptureRow, kind: BodyRow['kind'], sha: string): Promise<void> {
  const there = await tx.objectStore('bodies').get(sha);
  if (there && there.data !== null) return;
  const original = kind === 'serialised' || kind === 'received' ? capture[kind] : undefined;
  const length = original && 'length' in original ? original.length : 0;
  const order = ORDER[kind];
  await Promise.all([
    !there && tx.objectStore('bodies').put({ sha, kind, length, encoding: kind === 'html' || kind === 'text' ? 'utf8' : 'gzip', data: null }),
    order !== undefined && want(tx, { team, order, sha, mime: kind === 'html' ? 'text/html' : 'text/plain', length }),
  ]);
}
