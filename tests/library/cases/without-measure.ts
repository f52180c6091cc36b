import { describe, expect, it } from 'vitest';
import type { CaptureDetails } from '../../../utils/article/capture-details';
import { ulid } from '../../../utils/article/ulid';
import { deriveCapture } from '../../../utils/library/derive-capture';
import { putFile } from '../../../utils/library/files';
import type { Library } from '../../../utils/library/open';
import { filesOf } from '../../../utils/library/read/files-of';
import { getCapture } from '../../../utils/library/read/get-capture';
import { getDetails } from '../../../utils/library/read/get-details';
import { dumped, restored } from '../helpers/backup';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, keep } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

const SITE = 'https://www.portal.example.gov.cn';
const LONG = `${SITE}/${'a'.repeat(100_000)}.pdf`;
const bytes = new Uint8Array([37, 80, 68, 70]);

async function expectBack(lib: Library): Promise<void> {
  await expectWhole(lib);
  const empty = await freshLibrary();
  expect(await restored(empty, await dumped(lib))).toEqual({ added: 1, merged: 0, same: 0, problems: [] });
  expect(await empty.db.getAll('files')).toEqual((await lib.db.getAll('files')).map((row) => (row.state === 'waiting' ? { ...row, state: 'needsPage' } : row)));
}

describe('what a page or a server says without measure is kept so that a backup takes it back', () => {
  it('a MIME type', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture, draft: draft({ files: [file(0), file(1), file(2, { url: PIXEL })] }) });
    await putFile(lib, capture, 0, { state: 'kept', bytes, mime: `application/${'x'.repeat(489)}` });
    await putFile(lib, capture, 1, { state: 'kept', bytes: new Uint8Array([1]), mime: `application/${'x'.repeat(488)}` });
    expect((await filesOf(lib, capture)).map(({ mime }) => mime)).toEqual(['application/octet-stream', `application/${'x'.repeat(488)}`, 'image/gif']);
    await expectBack(lib);
  });

  it('the MIME type of a file that a tab showed', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture, draft: draft({ files: [file(0, { url: LONG })] }), held: { bytes, mime: 'x'.repeat(501) } });
    expect(await filesOf(lib, capture)).toMatchObject([{ state: 'kept', mime: 'application/octet-stream', length: 4 }]);
    await expectBack(lib);
  });

  it('the address of a file, which cannot be fetched by what is left of it', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    const urls = [LONG, `data:image/${'x'.repeat(100_000)},a`, 'data:image/svg+xml,%3Csvg%3E', `${SITE}/${'a'.repeat(99_000)}.pdf`];
    await keep(lib, { capture, draft: draft({ files: urls.map((url, n) => file(n, { url })) }) });
    const rows = await filesOf(lib, capture);
    expect(rows.map(({ state, reason }) => [state, reason])).toEqual([['failed', 'file.badAddress'], ['failed', 'file.notImage'], ['failed', 'file.notImage'], ['waiting', null]]);
    expect(rows[0]!.url).toMatch(/^…https:\/\/www\.portal\.example\.gov\.cn\/a+…$/);
    expect(rows.map(({ url }) => URL.canParse(url))).toEqual([false, false, false, true]);
    await expectBack(lib);
  });

  it('the address of a file on a further page', async () => {
    const lib = await freshLibrary();
    const base = ulid();
    await keep(lib, { capture: base });
    const { html, text, candidates, completeness } = draft();
    const files = [file(0, { url: LONG })];
    const pages = [{ n: 1, url: `${SITE}/1.html`, kept: true, part: { html, text, files, removed: [], completeness } }, { n: 2, url: `${SITE}/2.html`, kept: false }];
    await deriveCapture(lib, base, { capture: ulid(), by: 'pages', html, text: '其一。', files, details: { candidates, removed: [], pages }, completeness });
    await expectBack(lib);
  });

  it('the list of pages, in which the one that was looked at always is', async () => {
    const lib = await freshLibrary();
    const capture = ulid();
    const others = Array.from({ length: 9_999 }, (_, i) => ({ n: i + 1, url: `${SITE}/${i + 1}.html` })).filter(({ n }) => n !== 5_000);
    await keep(lib, { capture, draft: draft({ pages: { at: 5_000, others } }) });
    const { pages } = (await getDetails(lib, (await getCapture(lib, capture))!)) as Required<CaptureDetails>;
    expect(pages).toHaveLength(1_000);
    expect([pages[0]!.n, pages[998]!.n, pages[999]]).toEqual([1, 999, { n: 5_000, url: draft().url, kept: true }]);
    await expectBack(lib);
  });
});
