import { expect, it } from 'vitest';
import type { TeamClip } from '../../utils/library/team/rows';
import { outgoing } from '../../utils/sync/outgoing';

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
