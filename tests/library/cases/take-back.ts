import { describe, expect, it } from 'vitest';
import { setCells, trashClip } from '../../../utils/library/edit';
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
    const after = await takeBack(lib, 1, [{ name: 'title', e: f['title']!.e, to: '甲' }]);
    expect(after.view.title).toBe('甲');
    expect(after.f['title']!.t).toBe(f['title']!.t + 1);
    expect(after.f['title']!.e).not.toBe(f['title']!.e);
    await expectWhole(lib);
  });

  it('takes a clip back out of the trash, at its old place', async () => {
    const lib = await freshLibrary();
    const before = await keep(lib);
    const { f } = await trashClip(lib, 1);
    const after = await takeBack(lib, 1, [{ name: 'deleted', e: f['deleted']!.e, to: null }]);
    expect(after.view).toEqual(before.view);
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
    const after = await takeBack(lib, 1, edits);
    expect([after.f['title']!.v, after.f['note']!.v]).toEqual([null, '二']);
    const before = await contents(lib);
    await expect(takeBack(lib, 1, edits)).rejects.toMatchObject({ code: 'library.overtaken' });
    await expect(takeBack(lib, 9, edits)).rejects.toMatchObject({ code: 'library.missing' });
    expect(await contents(lib)).toEqual(before);
    expect((await getClip(lib, 1))!.f['note']!.v).toBe('二');
  });
});
