import { describe, expect, it } from 'vitest';
import { ulid } from '../../../utils/article/ulid';
import { restoreClip, setCells, trashClip } from '../../../utils/library/edit';
import { purgeClip } from '../../../utils/library/purge-clip';
import { editMany } from '../../../utils/library/edit-many';
import { effectiveFields } from '../../../utils/library/effective-fields';
import { putFile } from '../../../utils/library/files';
import type { Library } from '../../../utils/library/open';
import { getCapture } from '../../../utils/library/read/get-capture';
import { getClip } from '../../../utils/library/read/get-clip';
import { EDIT_HOLD_MS } from '../../../utils/library/set-cells';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, keep } from '../helpers/library';
import { purge } from '../helpers/purge';
import { expectWhole } from '../helpers/whole';

/** As if the index had taken everything in. */
const indexed = (lib: Library) => lib.db.clear('pend');

describe('setCells', () => {
  it('changes view, search text and queue together, and no capture', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture });
    const before = await getCapture(lib, capture);
    await indexed(lib);
    const clip = await setCells(lib, 1, { title: '更正的题名', publishedOn: '2024-03-16', authors: ['甲'], note: '待引用', 'tag:湿地': true });
    expect(clip.view).toMatchObject({ title: '更正的题名', date: '2024-03-16', tags: ['湿地'], states: ['edited'] });
    expect(await getClip(lib, 1)).toEqual(clip);
    expect(await lib.db.getAll('pend')).toEqual([{ id: 1 }]);
    const text = (await lib.db.get('texts', 1))!;
    expect(text.parts.map(({ part, name, start, end }) => [part, name, text.text.slice(start, end)])).toEqual([
      ['title', undefined, '更正的题名'],
      ['body', undefined, draft().text],
      ['note', undefined, '待引用'],
      ['field', 'issuingBody', '云溪市人民政府'],
      ['field', 'documentNumber', '云政发〔2024〕7号'],
      ['field', 'publishedOn', '2024-03-16'],
      ['field', 'source', '市林业局'],
      ['field', 'authors', '甲'],
    ]);
    expect(await getCapture(lib, capture)).toEqual(before);
    await expectWhole(lib);
  });

  it('counts up once an edit, and gives each cell an edit id of its own', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await setCells(lib, 1, { title: '甲', note: '乙' });
    const { f } = await setCells(lib, 1, { title: '丙' });
    expect([f['capture']!.t, f['note']!.t, f['title']!.t]).toEqual([1, 2, 3]);
    expect(new Set([f['capture']!.e, f['note']!.e, f['title']!.e]).size).toBe(3);
    expect((await keep(lib)).f['capture']!.t).toBe(4);
  });

  it('writes nothing when nothing differs', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await setCells(lib, 1, { title: '甲', authors: ['乙'] });
    await indexed(lib);
    const before = await contents(lib);
    await setCells(lib, 1, { title: '甲', authors: ['乙'], note: null });
    await setCells(lib, 1, {});
    expect(await contents(lib)).toEqual(before);
  });

  it('leaves the index alone when no word changes', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await indexed(lib);
    await setCells(lib, 1, { 'tag:湿地': true, folder: '甲' });
    await trashClip(lib, 1);
    await restoreClip(lib, 1);
    expect(await lib.db.count('pend')).toBe(0);
    await expectWhole(lib);
  });

  it('gives the capture’s value back on null', async () => {
    const lib = await freshLibrary();
    const { view } = await keep(lib);
    await setCells(lib, 1, { title: '甲', documentNumber: '' });
    expect((await getClip(lib, 1))!.view).toMatchObject({ title: '甲', documentNumber: null });
    const clip = await setCells(lib, 1, { title: null, documentNumber: null });
    expect(clip.view).toEqual(view);
    expect(clip.f['title']).toMatchObject({ v: null, t: 3 });
  });

  it('adds and removes tags', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await setCells(lib, 1, { 'tag:乙': true });
    await setCells(lib, 1, { 'tag:甲': true });
    expect((await setCells(lib, 1, { 'tag:丙': true })).view.tags).toEqual(['乙', '甲', '丙']);
    expect((await setCells(lib, 1, { 'tag:甲': false })).view.tags).toEqual(['乙', '丙']);
  });

  it('moves to another capture of the clip, with its words', async () => {
    const lib = await freshLibrary();
    const [first, second] = [ulid(), ulid()];
    await keep(lib, { capture: first });
    const other = await keep(lib, { capture: second, draft: draft({ text: '新的正文', files: [file(0, { url: PIXEL })], url: 'https://b.example.gov.cn/x' }) });
    await expect(setCells(lib, 1, { capture: second })).rejects.toMatchObject({ code: 'library.missing' });
    const row = (await lib.db.get('captures', second))!;
    await purge(lib, other.id);
    const again = await keep(lib, { capture: second, draft: draft({ text: '新的正文', files: [file(0, { url: PIXEL })], url: 'https://b.example.gov.cn/x' }) });
    // The look belongs to the first clip: a page that was clipped again.
    const { uid } = (await getClip(lib, 1))!;
    await lib.db.put('captures', { ...(await lib.db.get('captures', second))!, clip: uid });
    for (const each of await lib.db.getAll('files')) await lib.db.put('files', { ...each, clip: 1 });
    await lib.db.delete('clips', again.id);
    await lib.db.delete('texts', again.id);
    await lib.db.delete('pend', again.id);
    await lib.db.put('kv', { live: 1, trash: 0 }, 'counts');
    const clip = await setCells(lib, 1, { capture: second });
    expect(clip.view).toMatchObject({ site: 'b.example.gov.cn', length: 4, images: { found: 1, kept: 1 } });
    expect((await lib.db.get('texts', 1))!.text).toContain('新的正文');
    expect(row.bodies.length).toBeGreaterThan(0);
    await expectWhole(lib);
  });

  it('refuses a capture that does not exist, and changes nothing', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    const before = await contents(lib);
    await expect(setCells(lib, 1, { title: '甲', capture: ulid() })).rejects.toMatchObject({ code: 'library.missing' });
    expect(await contents(lib)).toEqual(before);
  });

  it('refuses a new tag, or a text, that is longer than a backup takes back, and changes nothing', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    const before = await contents(lib);
    for (const cells of [{ [`tag:${'长'.repeat(501)}`]: true }, { note: '长'.repeat(2_000_001) }, { authors: ['甲', '长'.repeat(2_000_001)] }]) {
      await expect(setCells(lib, 1, cells)).rejects.toMatchObject({ code: 'library.tooLong' });
      await expect(editMany(lib, [1], () => cells)).rejects.toMatchObject({ code: 'library.tooLong' });
    }
    expect(await contents(lib)).toEqual(before);
    expect((await setCells(lib, 1, { [`tag:${'长'.repeat(500)}`]: true })).view.tags).toEqual(['长'.repeat(500)]);
  });

  it('takes a longer tag away that is there from before', async () => {
    const lib = await freshLibrary();
    const clip = await keep(lib);
    const tag = '长'.repeat(600);
    await lib.db.put('clips', { ...clip, f: { ...clip.f, [`tag:${tag}`]: { v: true, t: 1, e: 'x' } } });
    expect((await setCells(lib, 1, { [`tag:${tag}`]: false, 'tag:短': true })).view.tags).toEqual(['短']);
  });

  it('says when the clip is missing', async () => {
    const lib = await freshLibrary();
    await expect(setCells(lib, 9, { title: '甲' })).rejects.toMatchObject({ code: 'library.missing' });
    await expect(trashClip(lib, 9)).rejects.toMatchObject({ code: 'library.missing' });
    await expect(restoreClip(lib, 9)).rejects.toMatchObject({ code: 'library.missing' });
  });
});

describe('a clip of a team', () => {
  it('notes its edits for the team, but for what is personal', async () => {
    const lib = await freshLibrary();
    const { uid } = await keep(lib);
    await lib.db.put('replicas', { uid, team: 'team-yunxi', rev: '1-a', base: null });
    const clip = await setCells(lib, 1, { title: '甲', note: '私', folder: '夹', 'tag:乙': true });
    const edits = await lib.db.getAll('edits');
    expect(edits.map(({ seq, field, v }) => [seq, field, v])).toEqual([
      [1, 'title', '甲'],
      [2, 'tag:乙', true],
    ]);
    const { f } = clip;
    expect(edits[0]).toEqual({ seq: 1, uid, team: 'team-yunxi', field: 'title', ...f['title'], holdUntil: Date.UTC(2024, 2, 1) + 2000 + EDIT_HOLD_MS });
    await keep(lib);
    await setCells(lib, 2, { title: '甲' });
    expect(await lib.db.count('edits')).toBe(2);
  });

  it('says of a file what was kept', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    const { uid } = await keep(lib, { capture, draft: draft({ files: [file(0), file(1)] }) });
    await lib.db.put('replicas', { uid, team: 'team-yunxi', rev: null, base: null });
    await putFile(lib, capture, 1, { state: 'failed', reason: 'file.http' });
    expect(await lib.db.count('edits')).toBe(0);
    const row = await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array([1]), mime: 'image/png' });
    const clip = (await getClip(lib, 1))!;
    expect(clip.f[`file:${capture}:0`]).toMatchObject({ v: { sha: row.sha, mime: 'image/png', length: 1 }, t: 2 });
    expect((await lib.db.getAll('edits')).map(({ field }) => field)).toEqual([`file:${capture}:0`]);
    await expectWhole(lib);
  });

  it('is not purged while edits have not left that others are to hear of', async () => {
    const lib = await freshLibrary();
    const { uid } = await keep(lib);
    await lib.db.put('replicas', { uid, team: 'team-yunxi', rev: '1-a', base: null, left: 1 });
    await lib.db.put('teams', { team: 'team-yunxi', since: '0', people: {} });
    await trashClip(lib, 1);
    await expect(purgeClip(lib, 1)).rejects.toMatchObject({ code: 'team.unsent' });
    expect(await lib.db.count('clips')).toBe(1);
    expect((await lib.db.getAll('edits')).map(({ field, v }) => [field, v])).toEqual([['deleted', true]]);
    expect(await lib.db.count('replicas')).toBe(1);
  });
});

describe('trash', () => {
  it('hides a clip and gives it back as it was', async () => {
    const lib = await freshLibrary();
    const { view } = await keep(lib);
    const trashed = await trashClip(lib, 1);
    expect(trashed.view.savedAt).toBeUndefined();
    expect(trashed.view.trashedAt).toBe(Date.UTC(2024, 2, 1) + 2000);
    await expectWhole(lib);
    expect(await trashClip(lib, 1)).toEqual(trashed);
    expect((await restoreClip(lib, 1)).view).toEqual(view);
    await expectWhole(lib);
  });

  it('can be edited in', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await trashClip(lib, 1);
    expect((await setCells(lib, 1, { title: '甲' })).view).toMatchObject({ title: '甲', trashedAt: expect.any(Number) });
    await expectWhole(lib);
  });
});

describe('purge', () => {
  it('spares a clip that was taken out of the trash meanwhile', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await trashClip(lib, 1);
    await restoreClip(lib, 1);
    const before = await contents(lib);
    await expect(purgeClip(lib, 1)).rejects.toMatchObject({ code: 'library.overtaken' });
    expect(await contents(lib)).toEqual(before);
  });

  it('leaves no row behind', async () => {
    const lib = await freshLibrary();
    await keep(lib, { draft: draft({ files: [file(0, { url: PIXEL }), file(1)] }), received: { bytes: new Uint8Array([7]) } });
    await purge(lib, 1);
    const { kv: _, ...rest } = await contents(lib);
    expect(Object.values(rest).flat()).toEqual([]);
    await expectWhole(lib);
  });

  it('leaves what another clip needs', async () => {
    const lib = await freshLibrary();
    await keep(lib, { draft: draft({ files: [file(0, { url: PIXEL })], original: '甲' }) });
    await keep(lib, { draft: draft({ files: [file(0, { url: PIXEL })], original: '乙' }) });
    expect(await lib.db.count('bodies')).toBe(5);
    await purge(lib, 1);
    expect([await lib.db.count('bodies'), await lib.db.count('blobs')]).toEqual([4, 1]);
    await expectWhole(lib);
    await purge(lib, 2);
    expect([await lib.db.count('bodies'), await lib.db.count('blobs')]).toEqual([0, 0]);
  });

  it('of what is gone is no error', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await purge(lib, 1);
    await purgeClip(lib, 1);
    await expectWhole(lib);
  });

  it('frees no id', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await purge(lib, 1);
    expect((await keep(lib)).id).toBe(2);
  });

  it('takes a trashed clip off the trash', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    await trashClip(lib, 1);
    await purgeClip(lib, 1);
    await expectWhole(lib);
  });
});

it('shows the reader’s values as his own', async () => {
  const lib = await freshLibrary();
  const capture = ulid();
  await keep(lib, { capture });
  const clip = await setCells(lib, 1, { title: '甲' });
  const fields = effectiveFields(clip, await getCapture(lib, capture));
  expect(fields.title).toEqual({ value: '甲', origin: 'user', confidence: 1 });
  expect(fields.source).toEqual(draft().fields.source);
});
