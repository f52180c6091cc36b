import { describe, expect, it, vi } from 'vitest';
import type { Capture, FileRow } from '../../utils/article/clip';
import type { ArticlePage } from '../../utils/article/capture-details';
import type { ClipAnswer, SplitPages } from '../../utils/article/draft';
import { fetchPages, type FetchPagesDeps, type WholeCapture } from '../../utils/app/fetch-pages';
import { DETAILS } from '../../utils/article/record-shapes';
import { draft, file } from '../library/helpers/draft';

const at = (n: number): string => `http://qs.example.gov.cn/a/t1${n === 1 ? '' : `_${n}`}.html`;
const pager = (n: number, ...others: number[]): SplitPages => ({ at: n, others: others.map((other) => ({ n: other, url: at(other) })) });
const title = (value: string) => ({ title: { value, origin: 'heading', confidence: 0.9 } }) as const;
const NAME = '石门渠七十年';
const answer = (text: string, changes: Parameters<typeof draft>[0] = {}): ClipAnswer => ({ ok: true, draft: draft({ fields: title(NAME), text, html: `<p>${text}</p>`, removed: [], ...changes }) });

function first(pages: ArticlePage[] = [1, 2, 3].map((n) => ({ n, url: at(n), kept: n === 1 }))): WholeCapture {
  const one = draft({ fields: title(NAME), text: '其一', html: '<p>其一</p>' });
  return { capture: { url: at(1), fields: one.fields, completeness: { ...one.completeness, pages: { found: 3, kept: 1 } } } as Capture, html: one.html, text: one.text, details: { candidates: [], removed: one.removed, pages }, files: [] };
}

function deps(answers: Record<string, ClipAnswer[]>): FetchPagesDeps & { part: ReturnType<typeof vi.fn<FetchPagesDeps['part']>> } {
  return {
    part: vi.fn<FetchPagesDeps['part']>(async ({ url }) => answers[url]?.shift() ?? { ok: false, code: 'file.http', detail: '404' }),
    delay: () => Promise.resolve(),
    report: vi.fn(),
    newCapture: () => '01J00000000000000000000000',
  };
}

describe('the further pages of an article', () => {
  it('are fetched one by one and put together in order', async () => {
    const given = deps({ [at(2)]: [answer('其二', { pages: pager(2, 1, 3) })], [at(3)]: [answer('其三', { pages: pager(3, 1, 2) })] });
    const { made, reason } = await fetchPages(given, first());
    expect(reason).toBeUndefined();
    expect(made).toMatchObject({ by: 'pages', text: '其一\n其二\n其三', html: '<p>其一</p><p>其二</p><p>其三</p>', completeness: { pages: { found: 3, kept: 3 }, verdict: 'whole' } });
    expect(made!.details.pages).toEqual([1, 2, 3].map((n) => ({ n, url: at(n), kept: true })));
  });

  it('stand beside each other where one is missing, which comes to its place later, by itself', async () => {
    const once = await fetchPages(deps({ [at(3)]: [answer('其三', { pages: pager(3, 1, 2) })] }), first());
    expect(once).toMatchObject({ reason: 'file.http', made: { text: '其一\n其三', completeness: { pages: { found: 3, kept: 2 }, verdict: 'partial' } } });
    const made = once.made!;
    const given = deps({ [at(2)]: [answer('其二', { pages: pager(2, 1, 3) })] });
    const twice = await fetchPages(given, { ...first(), html: made.html, text: made.text, details: made.details });
    expect(twice.made).toMatchObject({ text: '其一\n其二\n其三' });
    expect(given.part).toHaveBeenCalledTimes(1);
  });

  it('are listed no further than a backup takes them back', async () => {
    const named = Array.from({ length: 1_500 }, (_, i) => i + 1);
    const { made } = await fetchPages(deps({ [at(2)]: [answer('其二', { pages: pager(2, ...named.filter((n) => n !== 2)) })] }), first([1, 2].map((n) => ({ n, url: at(n), kept: n === 1 }))));
    expect(made!.details.pages).toHaveLength(1_000);
    expect(DETAILS(made!.details)).toBeUndefined();
  });

  it('keep what is known of their files when a missing one comes later', async () => {
    const picture = (n: number) => file(0, { url: `http://qs.example.gov.cn/a/${n}.jpg` });
    const withPicture = (n: number, ...others: number[]) => answer(`第${n}`, { html: `<p><img data-file="0">第${n}</p>`, files: [picture(n)], pages: pager(n, ...others) });
    // Page 2 was clipped; page 1 comes, page 3 does not yet.
    const clipped = first([1, 2, 3].map((n) => ({ n, url: at(n), kept: n === 2 })));
    const whole: WholeCapture = { ...clipped, html: '<p><img data-file="0">第2</p>', text: '第2', files: [{ ...picture(2), capture: '', clip: 1 } as FileRow] };
    const once = (await fetchPages(deps({ [at(1)]: [withPicture(1, 2, 3)] }), whole)).made!;
    expect(once.files.map(({ n, url, was }) => [n, url, was])).toEqual([[0, picture(1).url, undefined], [1, picture(2).url, 0]]);
    const rows = once.files.map((each) => ({ ...each, capture: '', clip: 1 }) as unknown as FileRow);
    const twice = (await fetchPages(deps({ [at(3)]: [withPicture(3, 1, 2)] }), { ...whole, html: once.html, text: once.text, details: once.details, files: rows })).made!;
    expect(twice.files.map(({ n, url, was }) => [n, url, was])).toEqual([[0, picture(1).url, 0], [1, picture(2).url, 1], [2, picture(3).url, undefined]]);
  });

  it('hold a picture inside a page by its bytes alone: what is noted of the page while others are missing names its type', async () => {
    const inside = `data:image/png;base64,${'A'.repeat(200_000)}`;
    const once = (await fetchPages(deps({ [at(2)]: [answer('其二', { files: [file(0, { url: inside })], pages: pager(2, 1, 3) })] }), first())).made!;
    expect(once.files.map(({ url }) => url)).toEqual([inside]);
    expect(once.details.pages!.flatMap(({ part }) => part?.files ?? []).map(({ url }) => url)).toEqual(['data:image/png']);
    expect(DETAILS(once.details)).toBeUndefined();
  });

  it('make nothing where nothing came; what passes is tried again', async () => {
    const given = deps({ [at(2)]: [{ ok: false, code: 'file.http', detail: '503' }, { ok: false, code: 'file.network' }, { ok: false, code: 'file.http', detail: '503' }] });
    expect(await fetchPages(given, first())).toEqual({ reason: 'file.http' });
    expect(given.part.mock.calls.filter(([{ url }]) => url === at(2))).toHaveLength(3);
    expect(given.part.mock.calls.filter(([{ url }]) => url === at(3))).toHaveLength(1);
  });

  it.each([
    ['has another title', { fields: title('梅岭村的夜校'), pages: pager(2, 1, 3) }],
    ['has no title', { fields: {}, pages: pager(2, 1, 3) }],
    ['is counted otherwise', { pages: pager(3, 1, 2) }],
    ['leads elsewhere', { pages: { at: 2, others: [{ n: 1, url: 'http://qs.example.gov.cn/a/t9.html' }] } }],
  ])('are not taken from a page that %s', async (_, changes) => {
    expect(await fetchPages(deps({ [at(2)]: [answer('别的', changes)] }), first())).toEqual({ reason: 'pages.otherArticle' });
  });

  it('may carry the number in their title, and no pager in what was sent', async () => {
    const { made } = await fetchPages(deps({ [at(2)]: [answer('其二', { fields: title(`${NAME}（2）`) })], [at(3)]: [answer('其三', { fields: title(`${NAME}_第3页`) })] }), first());
    expect(made?.text).toBe('其一\n其二\n其三');
  });

  it('are followed where only a fetched page names them, each once, and not without end', async () => {
    const endless = deps({});
    endless.part.mockImplementation(async ({ url }) => {
      const n = Number(/_(\d+)\./.exec(url)?.[1] ?? 1);
      return answer(`第${n}`, { pages: pager(n, n - 1, n + 1) });
    });
    const { made, reason } = await fetchPages(endless, first([1, 2].map((n) => ({ n, url: at(n), kept: n === 1 }))));
    expect(endless.part).toHaveBeenCalledTimes(50);
    expect(reason).toBe('pages.tooMany');
    expect(made!.completeness.pages).toEqual({ found: 52, kept: 51 });
  });

  it('are none where the server answers with the same page again', async () => {
    const given = deps({ [at(2)]: [answer('其一', { pages: pager(2, 1, 3) })], [at(3)]: [answer('其一', { pages: pager(3, 1, 2) })] });
    const { made } = await fetchPages(given, first());
    expect(made).toMatchObject({ text: '其一', completeness: { pages: { found: 1, kept: 1 }, verdict: 'whole' } });
  });

  it('are never asked of another site, whatever the list says that came with a clip', async () => {
    const given = deps({});
    const pages = [{ n: 1, url: at(1), kept: true }, { n: 2, url: 'http://intranet.example.gov.cn/out', kept: false }];
    expect(await fetchPages(given, first(pages))).toEqual({ reason: 'pages.otherArticle' });
    expect(given.part).not.toHaveBeenCalled();
  });

  it('need the page: one that is gone is said, and nothing is half', async () => {
    await expect(fetchPages(deps({ [at(2)]: [{ ok: false, code: 'clip.tabGone' }] }), first())).rejects.toMatchObject({ code: 'pages.needsPage' });
  });

  it('bring their files, numbered through; what is known of the first page’s comes along', async () => {
    const url = 'http://qs.example.gov.cn/a/1.jpg';
    const whole = first();
    whole.html = '<p>其一 data-file="0"</p><p><img src="x" alt="data-file=&quot;0&quot;" data-file="0"></p>';
    whole.files = [{ ...file(0, { url }), capture: '', clip: 1 } as FileRow];
    const html = `<p><img src="y" data-file="0"><img src="x" data-file="1"></p>`;
    const { made } = await fetchPages(deps({ [at(2)]: [answer('其二', { html, files: [file(0), file(1, { url })], pages: pager(2, 1, 3) })] }), whole);
    expect(made!.files.map(({ n, url: address, was }) => [n, address, was])).toEqual([[0, url, 0], [1, file(0).url, undefined]]);
    expect(made!.html).toBe(`${whole.html}<p><img src="y" data-file="1"><img src="x" data-file="0"></p>`);
  });
});
