import { describe, expect, it } from 'vitest';
import { setCells, trashClip } from '../../../utils/library/edit';
import { purgeClip } from '../../../utils/library/purge-clip';
import { editMany } from '../../../utils/library/edit-many';
import { countClips } from '../../../utils/library/read/count-clips';
import { getClip } from '../../../utils/library/read/get-clip';
import { takeBack } from '../../../utils/library/take-back';
import { contents } from '../helpers/contents';
import { freshLibrary, keep } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

describe('takeBack', () => {
  it('sets the value before by a new edit, and removes nothing', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await setCells(lib, 1, { title: '甲' });
    const { f } = await setCells(lib, 1, { title: '乙' });
    const [after] = await takeBack(lib, [{ clip: 1, edits: [{ name: 'title', e: f['title']!.e, to: '甲' }] }]);
    expect(after!.view.title).toBe('甲');
    expect(after!.f['title']!.t).toBe(f['title']!.t + 1);
    expect(after!.f['title']!.e).not.toBe(f['title']!.e);
    await expectWhole(lib);
  });

  it('takes a clip back out of the trash, at its old place', async () => {
    const lib = await freshLibrary();
    const before = await keep(lib);
    const { f } = await trashClip(lib, 1);
    const [after] = await takeBack(lib, [{ clip: 1, edits: [{ name: 'deleted', e: f['deleted']!.e, to: null }] }]);
    expect(after!.view).toEqual(before.view);
    await expectWhole(lib);
  });

  it('leaves what was set again since, and refuses when that is all', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    const { f } = await setCells(lib, 1, { title: '甲', note: '一' });
    await setCells(lib, 1, { note: '二' });
    const edits = [
      { name: 'title', e: f['title']!.e, to: null },
      { name: 'note', e: f['note']!.e, to: null },
    ];
    const [after] = await takeBack(lib, [{ clip: 1, edits }]);
    expect([after!.f['title']!.v, after!.f['note']!.v]).toEqual([null, '二']);
    const before = await contents(lib);
    await expect(takeBack(lib, [{ clip: 1, edits }])).rejects.toMatchObject({ code: 'library.overtaken' });
    await expect(takeBack(lib, [{ clip: 9, edits }])).rejects.toMatchObject({ code: 'library.missing' });
    expect(await contents(lib)).toEqual(before);
    expect((await getClip(lib, 1))!.f['note']!.v).toBe('二');
  });

  it('takes several clips back in one transaction, and passes over those that were set again or are gone', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 3; i++) await keep(lib);
    const edited = await editMany(lib, [1, 2, 3], () => ({ deleted: true }));
    await setCells(lib, 2, { deleted: false });
    await purgeClip(lib, 3);
    expect((await takeBack(lib, edited)).map(({ id }) => id)).toEqual([1]);
    expect([await countClips(lib), await countClips(lib, { trash: true })]).toEqual([2, 0]);
    await expect(takeBack(lib, edited)).rejects.toMatchObject({ code: 'library.overtaken' });
    await expectWhole(lib);
  });
});
