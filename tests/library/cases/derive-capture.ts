import { describe, expect, it } from 'vitest';
import { ulid } from '../../../utils/article/ulid';
import { setCells, trashClip } from '../../../utils/library/edit';
import { purgeClip } from '../../../utils/library/purge-clip';
import { type DerivedCapture, deriveCapture } from '../../../utils/library/derive-capture';
import { putFile } from '../../../utils/library/files';
import { filesOf } from '../../../utils/library/read/files-of';
import { getCapture } from '../../../utils/library/read/get-capture';
import { getDetails } from '../../../utils/library/read/get-details';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, keep } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

const made = (changes: Partial<DerivedCapture> = {}): DerivedCapture => {
  const { html, candidates, completeness } = draft();
  return { capture: ulid(), by: 'pages', html: `${html}<p>其二。</p>`, text: '其一。\n其二。', files: [], details: { candidates, removed: [] }, completeness: { ...completeness, pages: { found: 2, kept: 2 } }, ...changes };
};

describe('deriveCapture', () => {
  it('adds a capture that the clip shows from then on; fields, original and the other capture stay', async () => {
    const lib = await freshLibrary();
    const base = ulid();
    const clip = await keep(lib, { capture: base });
    await setCells(lib, clip.id, { title: '改过的题名' });
    const next = made();
    const after = await deriveCapture(lib, base, next);
    expect(after).toMatchObject({ id: clip.id, f: { capture: { v: next.capture } }, view: { title: '改过的题名', length: 6 } });
    const [one, two] = await Promise.all([getCapture(lib, base), getCapture(lib, next.capture)]);
    expect(two).toMatchObject({ fields: one!.fields, serialised: one!.serialised, url: one!.url, madeFrom: { capture: base, by: 'pages' }, completeness: next.completeness });
    expect(two!.at).toBe('2024-03-01T08:00:03+08:00');
    expect(await getDetails(lib, two!)).toEqual(next.details);
    await expectWhole(lib);
    await trashClip(lib, clip.id);
    await purgeClip(lib, clip.id);
    await expectWhole(lib);
  });

  it('takes over what is known of its files, images inside the page too, and has the others fetched', async () => {
    const lib = await freshLibrary();
    const base = ulid();
    await keep(lib, { capture: base, draft: draft({ files: [file(0), file(1, { url: PIXEL }), file(2)] }) });
    await putFile(lib, base, 2, { state: 'kept', bytes: new Uint8Array([1, 2]), mime: 'image/jpeg' });
    const before = await filesOf(lib, base);
    const next = made({ files: [{ ...file(0), url: 'https://www.portal.example.gov.cn/img/new.jpg' }, ...[2, 1].map((was, i) => ({ ...file(i + 1), url: before[was]!.url, was }))] });
    await deriveCapture(lib, base, next);
    const rows = await filesOf(lib, next.capture);
    expect(rows.map(({ n, state }) => [n, state])).toEqual([[0, 'waiting'], [1, 'kept'], [2, 'kept']]);
    expect(rows.map(({ sha }) => sha)).toEqual([null, before[2]!.sha, before[1]!.sha]);
    expect(await filesOf(lib, base)).toEqual(before);
    await expectWhole(lib);
  });

  it('makes none where the clip shows another capture by now, lies in the trash, or is gone', async () => {
    const lib = await freshLibrary();
    const base = ulid();
    const clip = await keep(lib, { capture: base });
    const next = made();
    await deriveCapture(lib, base, next);
    await expect(deriveCapture(lib, base, made())).rejects.toMatchObject({ code: 'library.overtaken' });
    await trashClip(lib, clip.id);
    await expect(deriveCapture(lib, next.capture, made())).rejects.toMatchObject({ code: 'library.overtaken' });
    await purgeClip(lib, clip.id);
    await expect(deriveCapture(lib, next.capture, made())).rejects.toMatchObject({ code: 'library.missing' });
    await expectWhole(lib);
  });
});
