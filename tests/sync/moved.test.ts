import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { setCells, trashClip } from '../../utils/library/edit';
import type { Library } from '../../utils/library/open';
import { agreeToStore } from '../../utils/library/team/meet-store';
import { clipId } from '../../utils/team/documents';
import { type FakeTeam, fakeTeam } from '../../utils/team/fake';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import { draft, file, PIXEL } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { asked, person, TEAM, two } from './helpers/people';

/** All that a library has of clips and of what waits for the team. */
const everything = async ({ db }: Library) => ({ clips: await db.getAll('clips'), edits: await db.getAll('edits'), replicas: await db.getAll('replicas'), texts: await db.getAll('texts') });

describe('a team that moved', () => {
  const PEOPLE = { type: 'people', schema: 1, by: 'u-one', people: { 'u-one': { name: '一', role: 'owner' }, 'u-two': { name: '二', role: 'editor' } } };
  const uidsOn = async (store: FakeTeam): Promise<string[]> => {
    const page = await store.connect({ user: 'u-look', role: 'reader' }).changes('0', { limit: 100 });
    return page.rows.flatMap(({ id }) => (id.startsWith('clip:') ? [id] : [])).sort();
  };

  it.each([
    ['to another address', 'second', 'm'],
    ['to a server that was set up anew at the same address, which says so', 'first', 'm'],
    ['to one that does not, but whose feed does not know ours', 'first', undefined],
  ])('%s: the new server gets what it lacks, from each what he may send, and everybody goes on', async (_, place, instance) => {
    const { one, two: other } = await two();
    const [mine, theirs] = [await keep(one.lib, { draft: draft({ files: [file(0, { url: PIXEL })] }) }), await keep(other.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/2.html' }) })];
    await one.share(mine.id);
    await other.share(theirs.id);
    for (const someone of [one, other, one, other]) await someone.sync();
    const secret = await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/3.html' }) });
    const undone = await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/4.html' }) });
    await one.share(undone.id);
    await trashClip(one.lib, undone.id);
    await setCells(other.lib, theirs.id, { title: '路上的题' });

    const fresh = fakeTeam({ random: seededRandom(2), nodes: 1, name: 'm', team: TEAM });
    if (instance === undefined) Object.assign(fresh, { name: undefined });
    fresh.plant('team:people', PEOPLE);
    for (const someone of [one, other]) {
      const before = await everything(someone.lib);
      someone.goTo(fresh, place);
      if (place !== 'first') continue;
      // However often it is tried: it stops, sends nothing, and loses nothing, until somebody agrees.
      for (let tries = 0; tries < 2; tries++) await expect(someone.sync()).rejects.toMatchObject({ code: 'team.replaced' });
      expect(await everything(someone.lib)).toEqual(before);
      expect(fresh.requests.filter(({ call }) => call === 'write')).toEqual([]);
      await agreeToStore(someone.lib, TEAM);
    }
    // The editor sends his own; what the owner made, only the owner can.
    await other.sync();
    expect(await uidsOn(fresh)).toEqual([clipId(theirs.uid)]);
    expect(other.reports).toEqual([]);
    await one.sync();
    await other.sync();
    expect(await uidsOn(fresh)).toEqual([clipId(mine.uid), clipId(theirs.uid)].sort());
    for (const someone of [one, other]) {
      expect(await someone.lib.db.getAll('edits').then((edits) => edits.filter(({ uid }) => uid !== undone.uid))).toEqual([]);
      await expectWhole(someone.lib);
    }
    expect((await one.lib.db.getAll('clips')).find(({ uid }) => uid === theirs.uid)!.view.title).toBe('路上的题');
    for (const { uid } of [secret, undone]) expect(asked(fresh)).not.toContain(clipId(uid));
    // Who comes new has everything, with its text.
    const third = await person(fresh, 'u-three');
    await third.sync();
    const got = await third.lib.db.getAll('clips');
    expect(got.map(({ uid }) => uid).sort()).toEqual([mine.uid, theirs.uid].sort());
    expect(got.every(({ view }) => view.length > 0)).toBe(true);
    // Nothing goes round and round.
    fresh.requests.length = 0;
    for (const someone of [one, other]) await someone.sync();
    expect(fresh.requests.filter(({ call }) => call === 'write')).toEqual([]);
  });

  it('with everything that it had, is read again and sent nothing', async () => {
    const { cluster, one } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    cluster.requests.length = 0;
    one.goTo(cluster, 'second');
    await one.sync();
    expect(cluster.requests.filter(({ call }) => call === 'write')).toEqual([]);
    expect((await one.lib.db.getAll('clips'))[0]!.view.sync).toBe('shared');
  });

  it.each(['first', 'second'])('to where another team is, at the %s address: nothing is read or sent, and agreeing changes nothing of that', async (place) => {
    const { one } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    const waiting = await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/2.html' }) });
    await one.share(waiting.id);
    const before = (await everything(one.lib)).clips;
    const others = fakeTeam({ random: seededRandom(2), nodes: 1, name: 'm', team: '01HQVMZ1Z8SP488K4TQWPDRAHD' });
    one.goTo(others, place);
    for (let tries = 0; tries < 2; tries++) {
      await expect(one.sync()).rejects.toMatchObject({ code: 'team.otherTeam' });
      await agreeToStore(one.lib, TEAM);
    }
    expect(others.requests.filter(({ call }) => call !== 'instance' && call !== 'team')).toEqual([]);
    expect((await everything(one.lib)).clips).toEqual(before);
    expect(await one.lib.db.count('edits')).toBeGreaterThan(0);
    await expectWhole(one.lib);
  });

  it('and comes back as the one it was, goes on as if nothing had been', async () => {
    const { cluster, one } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    one.goTo(fakeTeam({ random: seededRandom(2), nodes: 1, name: 'm' }), 'first');
    await expect(one.sync()).rejects.toMatchObject({ code: 'team.replaced' });
    cluster.requests.length = 0;
    one.goTo(cluster, 'first');
    await one.sync();
    expect(cluster.requests.filter(({ call }) => call === 'write')).toEqual([]);
  });
});
