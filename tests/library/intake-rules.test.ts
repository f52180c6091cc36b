import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { followLabels as follow } from '../../components/model/follow-labels';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import { setCells, trashClip } from '../../utils/library/edit';
import { editMany } from '../../utils/library/edit-many';
import { editedClip } from '../../utils/library/edited-clip';
import { getClip } from '../../utils/library/read/get-clip';
import { relabelClips } from '../../utils/library/relabel';
import { takeBack } from '../../utils/library/take-back';
import { RULE_HOLD_MS } from '../../utils/library/team/follow-rule';
import { freshLibrary, keep } from './helpers/library';
import { expectWhole } from './helpers/whole';

const team: TeamAccount = { ...NEW_TEAM, id: '01HQVMZ1Z8SP488K4TQWPDRAHC', name: '云溪', address: 'https://store.example.gov.cn', db: 'team-a', user: 'lin', key: 'k', intake: { kind: 'tag', name: '湿地' } };
const byTag = follow([team]);
const byFolder = follow([{ ...team, intake: { kind: 'folder', name: '共享' } }]);

describe('a rule by tag or folder', () => {
  it('takes a private clip with the label it just got, in one transaction, and holds it back', async () => {
    const lib = await freshLibrary();
    const { id } = await keep(lib);
    expect((await setCells(lib, id, { 'tag:防汛': true }, byTag)).view.team).toBeUndefined();
    const clip = await setCells(lib, id, { 'tag:湿地': true, note: '只给自己' }, byTag);
    expect(clip.view).toMatchObject({ team: team.id, sync: 'held', tags: ['防汛', '湿地'] });
    const edits = await lib.db.getAll('edits');
    expect(edits.map(({ field }) => field).sort()).toEqual(['capture', 'tag:湿地', 'tag:防汛'].sort());
    expect(edits.every(({ holdUntil }) => holdUntil >= clip.view.savedAt! + RULE_HOLD_MS)).toBe(true);
    await expectWhole(lib);
  });

  it('lets it go again when the label goes before anything left, also by undo, and not after', async () => {
    const lib = await freshLibrary();
    const { id, uid } = await keep(lib);
    const before = (await getClip(lib, id))!;
    const after = await setCells(lib, id, { folder: '共享' }, byFolder);
    expect(after.view.team).toBe(team.id);
    const [undone] = await takeBack(lib, [editedClip(before, after, ['folder'])], byFolder);
    expect(undone!.view.team).toBeUndefined();
    expect(await lib.db.getAll('edits')).toEqual([]);
    await setCells(lib, id, { folder: '共享' }, byFolder);
    await lib.db.put('replicas', { ...(await lib.db.get('replicas', uid))!, left: 1 });
    expect((await setCells(lib, id, { folder: null }, byFolder)).view.team).toBe(team.id);
    await expectWhole(lib);
  });

  it('takes many at once, and those that are relabelled', async () => {
    const lib = await freshLibrary();
    const ids = [(await keep(lib)).id, (await keep(lib)).id, (await keep(lib)).id];
    await editMany(lib, ids.slice(0, 2), () => ({ 'tag:湿地': true }), byTag);
    await setCells(lib, ids[2]!, { 'tag:沼泽': true }, byTag);
    await relabelClips(lib, ids, { kind: 'tag', name: '沼泽' }, '湿地', byTag);
    expect((await lib.db.getAll('clips')).map(({ view }) => view.team)).toEqual([team.id, team.id, team.id]);
  });

  it('takes none from another team, from the trash, or where somebody else put it there', async () => {
    const lib = await freshLibrary();
    const gone = await keep(lib);
    await trashClip(lib, gone.id);
    expect((await setCells(lib, gone.id, { 'tag:湿地': true }, byTag)).view.team).toBeUndefined();
    const elsewhere = await keep(lib);
    await setCells(lib, elsewhere.id, { 'tag:湿地': true }, follow([{ ...team, id: '01HQVMZ2YGANPCJ3A82AJH4EMQ' }]));
    expect((await setCells(lib, elsewhere.id, { folder: '共享' }, byFolder)).view.team).toBe('01HQVMZ2YGANPCJ3A82AJH4EMQ');
    await expectWhole(lib);
  });

  it('of a team whose reader we are takes none', async () => {
    const lib = await freshLibrary();
    const { id } = await keep(lib);
    expect((await setCells(lib, id, { 'tag:湿地': true }, follow([{ ...team, role: 'reader' }]))).view.team).toBeUndefined();
  });
});
