import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { clipId } from '../../utils/team/documents';
import { TeamError } from '../../utils/team/team-error';
import { draft } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { person, two } from './helpers/people';

it('a branch is closed only after what our own edits name has been sent', async () => {
  const { cluster, one, two: other } = await two();
  const clip = await keep(one.lib);
  await one.share(clip.id);
  await one.sync();
  await other.sync();
  const { rev, base } = (await one.lib.db.get('replicas', clip.uid))!;
  const doc = { type: 'clip', schema: 1, createdBy: 'u-one', by: 'u-two', lost: [], seen: {} };
  const cell = (v: boolean | string, e: string) => ({ v, t: 90, e: `${e}~u-two~d` });
  cluster.plant(clipId(clip.uid), { ...doc, f: { ...base, 'tag:甲': cell(true, '01BX5ZZKBKACTAV9WEVGEMMVS1') } }, { parent: rev! });
  cluster.plant(clipId(clip.uid), { ...doc, f: { ...base, 'tag:乙': cell(true, '01BX5ZZKBKACTAV9WEVGEMMVS2') } }, { parent: rev! });
  const again = await keep(one.lib, { again: clip.id, draft: draft({ html: '<p>改过的正文', text: '改过的正文' }) });
  const now = Date.now();
  for (const edit of await one.lib.db.getAll('edits')) await one.lib.db.put('edits', { ...edit, holdUntil: now + 15_000 });
  // While something is held the branch stays open.
  await one.sync({ now });
  expect((await one.lib.db.get('replicas', clip.uid))?.branches).toHaveLength(1);
  const [tick, requests] = [cluster.tick.bind(cluster), cluster.requests];
  cluster.tick = (call) => {
    if (call === 'write' && requests.at(-1)!.ids[0]!.startsWith('blob:')) throw new TeamError('team.server');
    tick(call);
  };
  for (let n = 0; n < 3; n++) await expect(one.sync({ now: now + 15_000 })).rejects.toMatchObject({ code: 'team.server' });
  expect((await one.lib.db.getAll('edits')).length).toBeGreaterThan(0);
  cluster.tick = tick;
  await one.sync({ now: now + 15_000 });
  await other.sync();
  const capture = String(again.f['capture']!.v);
  expect((await other.lib.db.get('clips', 1))!.f['capture']!.v).toBe(capture);
  expect(await getBody(other.lib, (await getCapture(other.lib, capture))!.html)).toBe('<p>改过的正文');
  for (const { lib } of [one, other]) {
    expect((await lib.db.get('clips', 1))!.view.tags.toSorted()).toEqual(['乙', '甲']);
    expect(await lib.db.get('replicas', clip.uid)).not.toHaveProperty('branches');
    expect(await lib.db.get('replicas', clip.uid)).not.toHaveProperty('due');
    expect(await lib.db.getAll('edits')).toEqual([]);
    await expectWhole(lib);
  }
  const [leaves] = await cluster.connect({ user: 'u-look', role: 'reader' }).read([clipId(clip.uid)]);
  expect(leaves?.branches).toEqual([]);
});

it('a clip with a branch, or of which the store lacks something, does not wait at a reader, who sends nothing', async () => {
  const { cluster, one } = await two();
  const clip = await one.share((await keep(one.lib)).id);
  await one.sync();
  const reader = await person(cluster, 'u-reader', 'reader');
  await reader.sync();
  const standing = async () => [(await reader.lib.db.get('clips', 1))!.view.sync, (await reader.lib.db.get('replicas', clip.uid))!.due];
  const { rev, base } = (await one.lib.db.get('replicas', clip.uid))!;
  const doc = { type: 'clip', schema: 1, createdBy: 'u-one', by: 'u-two', lost: [], seen: {} };
  const cell = (v: boolean, e: string) => ({ v, t: 90, e: `${e}~u-two~d` });
  cluster.plant(clipId(clip.uid), { ...doc, f: { ...base, 'tag:甲': cell(true, '01BX5ZZKBKACTAV9WEVGEMMVS1') } }, { parent: rev! });
  cluster.plant(clipId(clip.uid), { ...doc, f: { ...base, 'tag:乙': cell(true, '01BX5ZZKBKACTAV9WEVGEMMVS2') } }, { parent: rev! });
  await reader.sync();
  expect(await standing()).toEqual(['shared', undefined]);
  await one.sync();
  await reader.sync();
  expect(await standing()).toEqual(['shared', undefined]);
  const { rev: closed } = (await one.lib.db.get('replicas', clip.uid))!;
  cluster.plant(clipId(clip.uid), { ...doc, f: base }, { parent: closed! });
  await reader.sync();
  expect(await standing()).toEqual(['shared', undefined]);
  expect((await reader.lib.db.get('clips', 1))!.view.tags.toSorted()).toEqual(['乙', '甲']);
});
