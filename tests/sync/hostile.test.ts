import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { setCells } from '../../utils/library/edit';
import { listClips } from '../../utils/library/read/list-clips';
import { clipId } from '../../utils/team/documents';
import { HOSTILE_DOCUMENTS, type HostileDocument } from '../team/hostile-documents';
import { MADE_CAPTURE, MADE_SHA, MADE_UID } from '../team/helpers/made-documents';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { TEAM, two } from './helpers/people';

/** Each under an id of its own, so that all lie in one store. */
function placed({ id }: HostileDocument, n: number): string {
  const ulid = `01HHST${String(n).padStart(20, '0')}`;
  if (id === `clip:${MADE_UID}`) return `clip:${ulid}`;
  if (id === `capture:${MADE_CAPTURE}`) return `capture:${ulid}`;
  return id === `blob:sha256-${MADE_SHA}` ? `blob:sha256-${n.toString(16).padStart(64, '0')}` : id;
}

/** All but what is no JSON, nested too deep for the store in memory to copy it, or so large that only time would pass. */
const canLie = ({ doc }: HostileDocument): boolean => {
  try {
    const json = JSON.stringify(doc) as string | undefined;
    return json !== undefined && json.length < 1_000_000 && isDeepStrictEqual(JSON.parse(json), doc);
  } catch {
    return false;
  }
};

it('hostile and broken documents in a store are set aside, each with its code; none becomes a clip, and what is sound comes', async () => {
  const people = HOSTILE_DOCUMENTS.filter(({ id }) => id === 'team:people');
  const others = HOSTILE_DOCUMENTS.filter((hostile) => !people.includes(hostile) && canLie(hostile));
  expect(others.length).toBeGreaterThan(200);
  const stores = [others, ...people.map((one) => [one])];
  for (const documents of stores) {
    const { cluster, one, two: other } = await two();
    const planted = documents.map((hostile, n) => ({ ...hostile, id: placed(hostile, n) }));
    // Before, between and after what is sound.
    for (const { id, doc } of planted.filter((_, n) => n % 2 === 0)) cluster.plant(id, doc);
    const sound = await one.share((await keep(one.lib)).id);
    await one.sync();
    for (const { id, doc } of planted.filter((_, n) => n % 2 === 1)) cluster.plant(id, doc);
    await other.sync();

    const aside = (await other.lib.db.getAll('aside')).map(({ team, id, code }) => [team, id, code]);
    const named = planted.filter(({ code }) => code !== undefined);
    expect(aside.sort()).toEqual(named.map(({ id, code }) => [TEAM, id, code]).sort());
    expect([...new Set(other.reports)].sort()).toEqual([...new Set(named.map(({ code }) => code))].sort());
    const rows = await listClips(other.lib, { offset: 0, limit: 1_000 });
    expect(rows.map(({ view: { title, length } }) => [title, length])).toEqual([[sound.view.title, sound.view.length]]);
    expect([await other.lib.db.count('clips'), await other.lib.db.count('captures')]).toEqual([1, 1]);
    await expectWhole(other.lib);
  }
}, 300_000);

it('a cell with the highest counter that there is does not end editing: what is edited later still comes to everybody', async () => {
  const { cluster, one, two: other } = await two();
  const clip = await one.share((await keep(one.lib)).id);
  await one.sync();
  const { rev, base } = (await one.lib.db.get('replicas', clip.uid))!;
  const highest = { v: '最高', t: 2 ** 48, e: '01BX5ZZKBKACTAV9WEVGEMMVS1~u-two~d' };
  cluster.plant(clipId(clip.uid), { type: 'clip', schema: 1, createdBy: 'u-one', by: 'u-two', f: { ...base, title: highest }, lost: [], seen: {} }, { parent: rev! });
  await one.sync();
  await other.sync();
  await setCells(one.lib, 1, { title: '甲的题' });
  await one.sync();
  await other.sync();
  await setCells(other.lib, 1, { 'tag:乙': true });
  await other.sync();
  const later = await one.share((await keep(one.lib)).id);
  await one.sync();
  await other.sync();
  for (const { lib, reports } of [one, other]) {
    expect((await lib.db.get('clips', 1))!.view).toMatchObject({ title: '甲的题', tags: ['乙'], sync: 'shared' });
    expect((await lib.db.getAll('clips')).map(({ uid }) => uid)).toContain(later.uid);
    expect([reports, await lib.db.getAll('aside'), await lib.db.getAll('edits')]).toEqual([[], [], []]);
  }
});
