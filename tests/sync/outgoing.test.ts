import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { covers, purgeMark } from '../../utils/article/purge-mark';
import { ulid } from '../../utils/article/ulid';
import { setCells } from '../../utils/library/edit';
import type { TeamClip } from '../../utils/library/team/rows';
import { outgoing } from '../../utils/sync/outgoing';
import { clipId } from '../../utils/team/documents';
import { keep } from '../library/helpers/library';
import { two } from './helpers/people';

it('keeps an edit in the journal that lost its clash while it was held', () => {
  const [capture, mine, theirs] = [{ v: '01BX5ZZKBKACTAV9WEVGEMMVRZ', t: 1, e: 'a~u-1~d' }, { v: '我的题', t: 2, e: 'b~u-1~d' }, { v: '别人的题', t: 5, e: 'c~u-2~d' }];
  const clip: TeamClip = {
    uid: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    shell: { createdBy: 'u-1', by: 'u-1', f: { capture, title: theirs }, lost: [{ field: 'title', ...mine, by: 'u-1' }], seen: { 'u-1~d': 2, 'u-2~d': 5 } },
    replica: { uid: '01ARZ3NDEKTSV4RRFFQ69G5FAV', team: 'team', rev: '1-a', base: { capture }, left: 1, due: 1 },
    edits: [{ seq: 1, uid: '01ARZ3NDEKTSV4RRFFQ69G5FAV', team: 'team', field: 'title', ...mine, holdUntil: 1_000 }],
  };
  expect(outgoing(clip, 500)).toMatchObject({ lost: [], edits: [], partial: true, seen: { 'u-1~d': 1, 'u-2~d': 5 } });
  expect(outgoing(clip, 1_000)).toMatchObject({ lost: [{ v: '我的题' }], edits: [{ seq: 1 }], partial: false, seen: { 'u-1~d': 2, 'u-2~d': 5 } });
});

it('keeps a personal value that lost a clash on the device, and the clip is done without it', async () => {
  const { cluster, one, two: other } = await two();
  const kept = await keep(one.lib);
  const note = { field: 'note', v: '只给自己', t: 1, e: ulid(), by: '' };
  await one.lib.db.put('clips', { ...kept, lost: [note] });
  const { uid } = await one.share(kept.id);
  await one.sync();
  await other.sync();
  const [document] = await cluster.connect({ user: 'u-look', role: 'reader' }).read([clipId(uid)]);
  expect(document?.winner.doc).toMatchObject({ lost: [] });
  expect((await other.lib.db.getAll('clips')).map((clip) => clip.uid)).toEqual([uid]);
  // A state of the team's without it lacks nothing.
  await setCells(other.lib, 1, { 'tag:乙': true });
  await other.sync();
  await one.sync();
  const mine = (await one.lib.db.get('clips', kept.id))!;
  expect(mine.lost).toEqual([note]);
  expect(mine.view).toMatchObject({ sync: 'shared', tags: ['乙'] });
  expect(await one.lib.db.getAll('edits')).toEqual([]);
  // It is nothing that somebody who removes the clip for everybody would have to have seen.
  const f = { deleted: { v: true, t: 9, e: 'x~u-1~d' } };
  expect(purgeMark({ f, lost: [note] }, { 'u-1~d': 9 })?.also).toEqual([]);
  expect(covers({ seen: { 'u-1~d': 9 }, also: [], deleted: f.deleted }, { f, lost: [note] })).toBe(true);
});
