import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { setCells } from '../../utils/library/edit';
import { putFile } from '../../utils/library/files';
import type { Library } from '../../utils/library/open';
import { clipId } from '../../utils/team/documents';
import type { FakeTeam } from '../../utils/team/fake';
import { TeamError } from '../../utils/team/team-error';
import type { TeamStore } from '../../utils/team/team-store';
import { draft, file } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { asked, TEAM, two } from './helpers/people';

/** A way to the store on which no request with more than so many bytes of contents gets through; `most` can be changed. */
function slowWay(cluster: FakeTeam, user: string, most: number): { store: TeamStore; way: { most: number; given: number[] } } {
  const store = cluster.connect({ user, role: 'owner' });
  const way = { most, given: [] as number[] };
  const write = store.write.bind(store);
  store.write = (docs, signal) => {
    const bytes = docs.reduce((sum, { content }) => sum + (content?.bytes.length ?? 0), 0);
    if (bytes <= way.most) return write(docs, signal);
    way.given.push(bytes);
    return Promise.reject(new TeamError('team.unreachable', 'time-out'));
  };
  return { store, way };
}

/** Somebody with a clip that has a large file, and another one, over a slow way. */
async function stage(most: number) {
  const { cluster, one, two: other } = await two();
  const { store, way } = slowWay(cluster, 'u-one', most);
  one.goTo(store, 'first');
  const large = await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/1.html', files: [file(0)] }) });
  await putFile(one.lib, String(large.f['capture']!.v), 0, { state: 'kept', bytes: new Uint8Array(50_000).fill(7), mime: 'image/png' });
  const small = await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/2.html', html: '<p>另一篇', text: '另一篇' }) });
  return { cluster, one, other, way, large, small };
}

const uids = async (lib: Library): Promise<string[]> => (await lib.db.getAll('clips')).map(({ uid }) => uid);

describe('a file that takes longer than a request may', () => {
  it('keeps neither other clips from going nor anything from coming; its clip goes with it once it gets through', async () => {
    const { cluster, one, other, way, large, small } = await stage(10_000);
    await one.share(large.id);
    await one.share(small.id);
    const theirs = await keep(other.lib);
    await other.share(theirs.id);
    await other.sync();
    await one.sync();
    expect(one.reports).toEqual(['team.slow']);
    await other.sync();
    expect((await uids(other.lib)).sort()).toEqual([small.uid, theirs.uid].sort());
    expect(await uids(one.lib)).toContain(theirs.uid);
    expect(asked(cluster)).not.toContain(clipId(large.uid));
    // It is tried once alone in each run, and goes on waiting.
    expect(way.given.filter((bytes) => bytes === 50_000)).toHaveLength(1);
    expect((await one.lib.db.get('replicas', large.uid))?.due).toBe(1);
    way.most = Infinity;
    await one.sync();
    await other.sync();
    expect((await uids(other.lib)).sort()).toEqual([large.uid, small.uid, theirs.uid].sort());
    expect(await one.lib.db.getAll('edits')).toEqual([]);
    await expectWhole(one.lib);
    await expectWhole(other.lib);
  });

  it('that arrived though nobody heard of it counts as sent', async () => {
    const { cluster, one, large } = await stage(Infinity);
    await one.share(large.id);
    const store = cluster.connect({ user: 'u-one', role: 'owner' });
    const write = store.write.bind(store);
    store.write = async (docs, signal) => {
      const written = await write(docs, signal);
      if (docs.some(({ content }) => content)) throw new TeamError('team.unreachable', 'time-out');
      return written;
    };
    one.goTo(store, 'first');
    await one.sync();
    expect(one.reports).toEqual([]);
    expect(await one.lib.db.getAll('edits')).toEqual([]);
  });

  it('ends the run where the store does not answer at all', async () => {
    const { cluster, one, large } = await stage(Infinity);
    await one.share(large.id);
    const store = cluster.connect({ user: 'u-one', role: 'owner' });
    const late = (): Promise<never> => Promise.reject(new TeamError('team.unreachable', 'time-out'));
    let tries = 0;
    store.write = () => {
      tries++;
      store.read = late;
      store.changes = late;
      return late();
    };
    one.goTo(store, 'first');
    await expect(one.sync()).rejects.toMatchObject({ code: 'team.unreachable' });
    expect(tries).toBe(1);
  });
});

it('what comes is taken in though a clip’s own document takes too long to go', async () => {
  const { cluster, one, two: other } = await two();
  await one.share((await keep(one.lib)).id);
  await one.sync();
  await other.sync();
  await setCells(other.lib, 1, { title: '乙的题' });
  await other.sync();
  await setCells(one.lib, 1, { 'tag:甲': true });
  const store = cluster.connect({ user: 'u-one', role: 'owner' });
  store.write = () => Promise.reject(new TeamError('team.unreachable', 'time-out'));
  one.goTo(store, 'first');
  await expect(one.sync()).rejects.toMatchObject({ code: 'team.unreachable', detail: 'time-out' });
  expect((await one.lib.db.get('clips', 1))!.view.title).toBe('乙的题');
  expect((await one.lib.db.getAll('edits')).map(({ team }) => team)).toEqual([TEAM]);
});
