import { describe, expect, it } from 'vitest';
import { setCells, trashClip } from '../../../utils/library/edit';
import { editMany } from '../../../utils/library/edit-many';
import { listClips } from '../../../utils/library/read/list-clips';
import { listIds } from '../../../utils/library/read/list-ids';
import { contents } from '../helpers/contents';
import { freshLibrary, keep } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

describe('editMany', () => {
  it('sets cells of many clips, passes over those that have them or are gone, and tells what can be taken back', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 3; i++) await keep(lib);
    const { f } = await setCells(lib, 1, { folder: '水务' });
    await setCells(lib, 2, { folder: '林业' });
    const edited = await editMany(lib, [1, 2, 3, 9], () => ({ folder: '林业' }));
    const clips = await lib.db.getAll('clips');
    expect(clips.map((clip) => clip.f['folder']!.v)).toEqual(['林业', '林业', '林业']);
    expect(edited).toEqual([
      { clip: 1, edits: [{ name: 'folder', e: clips[0]!.f['folder']!.e, to: '水务', from: f['folder']!.e }] },
      { clip: 3, edits: [{ name: 'folder', e: clips[2]!.f['folder']!.e, to: null, from: undefined }] },
    ]);
    await expectWhole(lib);
  });

  it('is all or nothing', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 3; i++) await keep(lib);
    const before = await contents(lib);
    const failing = editMany(lib, [1, 2, 3], ({ id }) => {
      if (id === 3) throw new Error('gone');
      return { deleted: true };
    });
    await expect(failing).rejects.toMatchObject({ code: 'library.failed' });
    expect(await contents(lib)).toEqual(before);
  });
});

describe('listIds', () => {
  it('are those of the list, and of the trash, in their order', async () => {
    const lib = await freshLibrary();
    for (let i = 0; i < 5; i++) await keep(lib);
    for (const id of [4, 2]) await trashClip(lib, id);
    for (const trash of [false, true]) {
      const rows = await listClips(lib, { offset: 0, limit: 10, trash });
      expect(await listIds(lib, { trash })).toEqual(rows.map(({ id }) => id));
    }
    expect(await listIds(lib, { trash: true })).toEqual([2, 4]);
  });
});
