import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../utils/article/clip';
import { restoreClip, setCells, trashClip } from '../../utils/library/edit';
import type { Library } from '../../utils/library/open';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { countOriginals } from '../../utils/library/team/count-originals';
import { dueOriginals } from '../../utils/library/team/due-originals';
import { blobId } from '../../utils/team/documents';
import { draft } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { asked, TEAM, two } from './helpers/people';

const captureOf = async (lib: Library, id: number): Promise<Capture> => (await getCapture(lib, String((await lib.db.get('clips', id))!.f['capture']!.v)))!;
const blobs = ({ details, serialised }: Capture): string[] => [details, ...('sha' in serialised ? [serialised.sha] : [])].map(blobId);
/** Pages of their own, so that no two share a content. */
const page = (n: number) => draft({ url: `https://www.portal.example.gov.cn/${n}.html`, original: `<!doctype html><p>第${n}页`, removed: [{ step: 'prune', reason: 'tools', html: `<p>打印${n}</p>`, text: `打印${n}`, anchor: '1', at: 0 }] });

/** An owner with so many clips in the team, sent without their originals. */
async function shared(n: number) {
  const people = await two();
  const clips = [];
  for (let i = 0; i < n; i++) clips.push(await people.one.share((await keep(people.one.lib, { draft: page(i) })).id));
  await people.one.sync();
  const ids = (await Promise.all(clips.map(async ({ id }) => blobs(await captureOf(people.one.lib, id))))).flat();
  return { ...people, clips, ids };
}

describe('originals and removed blocks', () => {
  it('are in no request before the person agrees, and go afterwards, each once, of what was kept before too', async () => {
    const { cluster, one, two: other, ids } = await shared(3);
    for (const id of ids) expect(asked(cluster)).not.toContain(id);
    expect(await countOriginals(one.lib, TEAM)).toEqual({ sent: 0, unsent: 3 });
    expect(await dueOriginals(one.lib, TEAM)).toBe(3);
    cluster.requests.length = 0;
    await one.sync({ originals: true });
    const written = cluster.requests.filter(({ call }) => call === 'write').flatMap(({ ids: named }) => named);
    expect(written.sort()).toEqual([...ids].sort());
    expect(await countOriginals(one.lib, TEAM)).toEqual({ sent: 3, unsent: 0 });
    expect((await one.lib.db.getAll('replicas')).filter(({ due, refill }) => due || refill)).toEqual([]);
    // Nobody gets them who does not ask.
    await other.sync();
    const theirs = (await other.lib.db.getAll('clips'))[0]!;
    expect(await getBody(other.lib, (await captureOf(other.lib, theirs.id)).details)).toBeUndefined();
    expect(await dueOriginals(one.lib, TEAM)).toBe(0);
  });

  it('go on where the sending broke off, wherever that was', async () => {
    for (let after = 0; after < 12; after++) {
      const { cluster, one, ids } = await shared(2);
      await dueOriginals(one.lib, TEAM);
      const ends = cluster.calls + after;
      const off = new Error('killed');
      const tick = cluster.tick.bind(cluster);
      cluster.tick = (call) => {
        if (cluster.calls >= ends) throw off;
        tick(call);
      };
      await one.sync({ originals: true }).catch((error: unknown) => expect([error, (error as Error).cause]).toContain(off));
      cluster.tick = tick;
      await one.sync({ originals: true });
      expect([...(await cluster.connect({ user: 'u-look', role: 'reader' }).known(ids))].sort(), `after ${after} calls`).toEqual([...ids].sort());
      expect((await one.lib.db.getAll('replicas')).filter(({ due, refill }) => due || refill)).toEqual([]);
    }
  });

  it('stay in the journal until a majority holds them', async () => {
    const { cluster, one } = await two();
    const clip = await one.share((await keep(one.lib)).id);
    const ids = blobs(await captureOf(one.lib, clip.id));
    const write = cluster.write.bind(cluster);
    cluster.write = (doc, who) => {
      const row = write(doc, who);
      return row.kind === 'held' && ids.includes(doc.id) ? { ...row, kind: 'accepted' } : row;
    };
    // Broken off before it asks again.
    const tick = cluster.tick.bind(cluster);
    cluster.tick = (call) => {
      if (call === 'changes') throw new Error('killed');
      tick(call);
    };
    await expect(one.sync({ originals: true })).rejects.toThrow('killed');
    expect(await one.lib.db.getAll('edits')).not.toEqual([]);
    Object.assign(cluster, { write, tick });
    await one.sync({ originals: true });
    expect(await one.lib.db.getAll('edits')).toEqual([]);
    expect((await cluster.connect({ user: 'u-look', role: 'reader' }).known(ids)).size).toBe(ids.length);
  });

  it.each(['the person', 'a teammate'])('of a clip that lay in the trash when the person agreed go once %s takes it out, and not before', async (who) => {
    const { cluster, one, two: other, clips, ids } = await shared(1);
    await other.sync();
    await trashClip(one.lib, clips[0]!.id);
    await one.sync();
    await other.sync();
    expect(await dueOriginals(one.lib, TEAM)).toBe(0);
    const theirs = (await other.lib.db.getAll('clips'))[0]!;
    await setCells(other.lib, theirs.id, { title: '仍在回收站' });
    await other.sync();
    await one.sync({ originals: true });
    for (const id of ids) expect(asked(cluster)).not.toContain(id);
    // Nothing waits meanwhile.
    expect((await one.lib.db.getAll('replicas')).filter(({ due }) => due)).toEqual([]);
    if (who === 'the person') await restoreClip(one.lib, clips[0]!.id);
    else await restoreClip(other.lib, theirs.id);
    await other.sync();
    await one.sync({ originals: true });
    expect([...(await cluster.connect({ user: 'u-look', role: 'reader' }).known(ids))].sort()).toEqual([...ids].sort());
    expect((await one.lib.db.getAll('replicas')).filter(({ due, refill }) => due || refill)).toEqual([]);
  });

  it('of a clip that comes out of the trash go nowhere where it was withdrawn meanwhile', async () => {
    const { cluster, one, two: other, clips, ids } = await shared(1);
    await trashClip(one.lib, clips[0]!.id);
    await one.sync();
    await dueOriginals(one.lib, TEAM);
    await other.sync();
    await restoreClip(other.lib, (await other.lib.db.getAll('clips'))[0]!.id);
    await other.sync();
    await one.sync();
    for (const id of ids) expect(asked(cluster)).not.toContain(id);
    expect((await one.lib.db.getAll('replicas')).filter(({ due, refill }) => due || refill)).toEqual([]);
  });

  it('are sent no more once it is withdrawn: not those that wait, not of new clips; what others have is told', async () => {
    const { cluster, one, clips } = await shared(2);
    await trashClip(one.lib, clips[1]!.id);
    await one.sync();
    await dueOriginals(one.lib, TEAM);
    await one.sync({ originals: true });
    // One that lay in the trash was sent nothing.
    expect(await countOriginals(one.lib, TEAM)).toEqual({ sent: 1, unsent: 1 });
    cluster.requests.length = 0;
    const late = await one.share((await keep(one.lib, { draft: page(8) })).id);
    await dueOriginals(one.lib, TEAM);
    await one.sync();
    for (const id of blobs(await captureOf(one.lib, late.id))) expect(asked(cluster)).not.toContain(id);
    expect(await countOriginals(one.lib, TEAM)).toEqual({ sent: 1, unsent: 2 });
    expect((await one.lib.db.getAll('replicas')).filter(({ due }) => due)).toEqual([]);
  });
});
