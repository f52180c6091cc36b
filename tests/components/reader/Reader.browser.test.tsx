import { signal } from '@preact/signals';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editJournal } from '../../../components/model/edit-journal';
import { type ReaderDeps, readerModel } from '../../../components/model/reader-model';
import type { Look } from '../../../components/model/reader-look';
import { Reader } from '../../../components/reader/Reader';
import type { FindMarks } from '../../../components/reader/show-marks';
import { AppError } from '../../../utils/article/app-error';
import type { DraftFile } from '../../../utils/article/draft';
import { putFile } from '../../../utils/library/files';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { mount } from '../../helpers/mount';
import { openAccess } from '../../helpers/open-access';
import { inTeam } from '../../helpers/team-clips';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const attachment = (n: number, host = 'portal'): DraftFile => ({ n, role: 'attachment', url: `http://${host}.example.gov.cn/${n}.pdf`, name: `附件${n}.pdf`, alt: '' });

async function open(draft = madeUpDraft(), over: Partial<ReaderDeps> = {}) {
  const { access, keep, lib } = await openAccess();
  const clip = await keep(draft);
  const page_ = new AbortController();
  onTestFinished(() => page_.abort());
  const requestOrigin = vi.fn<(url: string) => Promise<boolean>>(() => Promise.resolve(true));
  const resumeFiles = vi.fn<(capture: string) => Promise<unknown>>(() => Promise.resolve());
  const model = readerModel(clip.id, { access, journal: editJournal(), requestOrigin, resumeFiles, signal: page_.signal, ...over });
  const look = signal<Look>({ theme: 'auto', size: 17, leading: 1.95 });
  const change = vi.fn<(patch: Partial<Look>) => void>();
  const onGone = vi.fn<() => void>();
  const draw = (find?: FindMarks, root?: HTMLElement): HTMLElement => mount(<Reader model={model} reader={{ look, change }} find={find} Own={() => null} onGone={onGone} />, root);
  return { access, keep, lib, clip, capture: String(clip.f['capture']?.v), model, requestOrigin, resumeFiles, change, onGone, draw };
}

const more = async (name: string): Promise<void> => {
  await userEvent.click(button('更多'));
  await userEvent.click(page.getByRole('menuitem', { name }));
};

describe('the reader', () => {
  it('sets the head of the document, its fields and how whole it is', async () => {
    const { draw } = await open();
    draw();
    await expect.element(page.getByRole('heading', { level: 1, name: '关于印发《云溪市雨水管网养护办法》的通知' })).toBeVisible();
    await expect.element(page.getByText('云溪市人民政府办公室').first()).toBeVisible();
    await expect.element(page.getByText(/正文完整$/)).toBeVisible();
    const live = page.getByRole('link', { name: '原网页' });
    await expect.element(live).toHaveAttribute('href', 'http://portal.example.gov.cn/art/2026/11/20/art_1.html');
    await expect.element(live).toHaveAttribute('rel', 'noopener noreferrer');
  });

  it('tells each attachment with its state, and offers the stored ones', async () => {
    const { draw, lib, capture } = await open(madeUpDraft({ files: [attachment(0), attachment(1), attachment(2, 'files'), attachment(3)] }));
    await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array(88_064), mime: 'application/pdf' });
    await putFile(lib, capture, 1, { state: 'kept', bytes: new Uint8Array(2048), mime: 'text/html' });
    await putFile(lib, capture, 2, { state: 'needsPermission', reason: 'permission.refused' });
    await putFile(lib, capture, 3, { state: 'failed', reason: 'file.http' });
    draw();
    const items = page.getByRole('listitem');
    await expect.element(items.nth(0)).toHaveTextContent('1. 附件0.pdf86 KB打开保存');
    await expect.element(items.nth(1)).toHaveTextContent('2. 附件1.pdf2 KB保存');
    await expect.element(items.nth(2)).toHaveTextContent('3. 附件2.pdf需授权 files.example.gov.cn');
    await expect.element(items.nth(3)).toHaveTextContent('4. 附件3.pdf未取得：网站没有给出该文件或网页。请稍后再试，或到原网站打开。代码 file.http');
  });

  it.each(['打开 附件0.pdf', '保存 附件0.pdf', '保存 网页当时的样子'])('says so when the bytes are not to be had: %s', async (name) => {
    const { draw, lib, capture } = await open(madeUpDraft({ files: [attachment(0)] }));
    await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array(3), mime: 'application/pdf' });
    draw();
    await userEvent.click(page.getByText('网页原件'));
    await expect.element(button('保存 网页当时的样子')).toBeVisible();
    await lib.db.clear('blobs');
    await lib.db.clear('bodies');
    await userEvent.click(button(name));
    await expect.element(page.getByText(/代码 library\.failed$/)).toBeVisible();
  });

  it('puts a removed block back into the text, as a version that says so and can be taken back', async () => {
    const removed = [{ step: 'prune' as const, reason: 'tools', html: '<p>此件依申请公开</p>', text: '此件依申请公开', anchor: '1', at: 10 }];
    const did = vi.fn<NonNullable<ReaderDeps['did']>>();
    const { draw, model, access, capture, clip } = await open(madeUpDraft({ removed }), { did });
    draw();
    await userEvent.click(page.getByText('已略去的网页内容'));
    await userEvent.click(button('放回正文：此件依申请公开'));
    await expect.poll(() => (model.state.value.kind === 'open' ? model.state.value.text!.split('\n') : [])).toEqual(['各区、县人民政府：', '此件依申请公开', '现将《云溪市雨水管网养护办法》印发给你们，请遵照执行。']);
    await expect.poll(() => model.details.value!.removed).toEqual([]);
    await userEvent.click(page.getByText(/^版本/));
    await expect.element(page.getByText('放回了略去的内容')).toBeVisible();
    const [deed] = did.mock.lastCall!;
    expect(deed.text).toBe('已放回正文');
    await access.takeBack(deed.clips);
    expect((await access.clip(clip.id))!.f['capture']!.v).toBe(capture);
  });

  it('offers no putting back in the trash', async () => {
    const removed = [{ step: 'prune' as const, reason: 'tools', html: '<p>打印</p>', text: '打印', anchor: '1', at: 0 }];
    const { draw, model } = await open(madeUpDraft({ removed }));
    await model.trash();
    draw();
    await userEvent.click(page.getByText('已略去的网页内容'));
    await expect.element(page.getByText('打印', { exact: true })).toBeVisible();
    expect(button('放回正文：打印').elements()).toEqual([]);
  });

  it('says which pages of an article are missing, and has them fetched', async () => {
    const whole = madeUpDraft();
    const draft = madeUpDraft({ completeness: { ...whole.completeness, pages: { found: 5, kept: 3 }, verdict: 'partial' } });
    let answer = (_: { reason?: string }): void => undefined;
    const fetchPages = vi.fn<NonNullable<ReaderDeps['fetchPages']>>(() => new Promise((resolve) => (answer = resolve)));
    const { draw, capture } = await open(draft, { fetchPages });
    draw();
    await expect.element(page.getByText('文章分 5 页，已存 3 页', { exact: true })).toBeVisible();
    await userEvent.click(button('取其余各页'));
    await expect.element(page.getByText('文章分 5 页，已存 3 页，正在取其余各页…')).toBeVisible();
    expect(fetchPages.mock.calls).toEqual([[{ capture }]]);
    answer({ reason: 'pages.needsPage' });
    await expect.element(page.getByText(/请打开原网页/)).toBeVisible();
    await expect.element(button('重试')).toBeVisible();
    await userEvent.click(button('重试'));
    answer({ reason: 'pages.otherArticle' });
    await expect.element(page.getByText(/不是同一篇文章/)).toBeVisible();
    expect(button('重试').elements()).toEqual([]);
  });

  it('asks for a host within the click, then has its files fetched', async () => {
    const { draw, lib, capture, requestOrigin, resumeFiles } = await open(madeUpDraft({ files: [attachment(0, 'files'), attachment(1, 'files')] }));
    for (const n of [0, 1]) await putFile(lib, capture, n, { state: 'needsPermission', reason: 'permission.refused' });
    draw();
    await userEvent.click(button('允许从 files.example.gov.cn 获取'));
    expect(requestOrigin.mock.calls.map(([url]) => new URL(url).hostname)).toEqual(['files.example.gov.cn']);
    await expect.poll(() => resumeFiles.mock.calls).toEqual([[capture]]);
  });

  it('fetches nothing when the person refuses, and says so', async () => {
    const refuse = vi.fn<(url: string) => Promise<boolean>>(() => Promise.resolve(false));
    const { draw, lib, capture, resumeFiles } = await open(madeUpDraft({ files: [attachment(0, 'files')] }), { requestOrigin: refuse });
    await putFile(lib, capture, 0, { state: 'needsPermission', reason: 'permission.refused' });
    draw();
    await userEvent.click(button('允许从 files.example.gov.cn 获取'));
    await expect.element(page.getByText('未获授权，文件仍可稍后获取。')).toBeVisible();
    expect(resumeFiles).not.toHaveBeenCalled();
  });

  it('says so when fetching again fails', async () => {
    const { draw, lib, capture } = await open(madeUpDraft({ files: [attachment(0)] }), { resumeFiles: () => Promise.reject(new AppError('message.lost')) });
    await putFile(lib, capture, 0, { state: 'failed', reason: 'file.timeout' });
    draw();
    await userEvent.click(button('再取一次'));
    await expect.element(page.getByText('后台没有应答。可以再试一次。')).toBeVisible();
  });

  it('tells where each field was read and lets a losing value be taken, and the taken one reset', async () => {
    const candidates = [{ field: 'title' as const, value: '雨水管网养护办法', origin: 'heading' as const, confidence: 0.8 }];
    const { draw, model } = await open(madeUpDraft({ candidates }));
    draw();
    await userEvent.click(page.getByText('字段与来源'));
    await expect.element(page.getByText('网页元数据 · 可信 98%')).toBeVisible();
    await expect.element(page.getByText('标题元素 · 较可信 80%')).toBeVisible();
    await userEvent.click(button('采用 雨水管网养护办法'));
    await expect.element(page.getByRole('heading', { level: 1, name: '雨水管网养护办法' })).toBeVisible();
    await userEvent.click(button('还原 题名'));
    await expect.element(page.getByRole('heading', { level: 1, name: '关于印发《云溪市雨水管网养护办法》的通知' })).toBeVisible();
    expect(model.editor.problem.value).toBeUndefined();
  });

  it('shows what was left out of the page as text alone', async () => {
    const removed = [{ step: 'prune' as const, reason: 'breadcrumb', html: '<p><b>当前位置</b></p>', text: '当前位置：首页', anchor: '0/1' }];
    const { draw } = await open(madeUpDraft({ removed }));
    draw();
    await userEvent.click(page.getByText('已略去的网页内容'));
    await expect.element(page.getByText('当前位置：首页')).toBeVisible();
    await expect.element(page.getByText('1 处')).toBeVisible();
  });

  it.each([
    ['复制为文本', /^关于印发《云溪市雨水管网养护办法》的通知\n\n各区、县人民政府：\n/],
    ['复制为 Markdown', /\n# 关于印发/],
    ['复制正文并附出处', /\n\n云溪市人民政府办公室\. 关于印发.*\(2026-11-20\)\[2026-11-23\]\. http:/],
    ['只复制出处', /^云溪市人民政府办公室\. 关于印发/],
  ])('%s', async (name, expected) => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { draw } = await open();
    draw();
    await userEvent.click(button('复制'));
    await userEvent.click(page.getByRole('menuitem', { name }));
    await expect.element(page.getByText('已复制')).toBeVisible();
    expect(write.mock.lastCall?.[0]).toMatch(expected);
  });

  it('changes theme, size and leading', async () => {
    const { draw, change } = await open();
    draw();
    await userEvent.click(button('Aa 字号与外观'));
    await userEvent.click(page.getByRole('radio', { name: '纸色' }), { force: true });
    await userEvent.click(button('增大字号'));
    await userEvent.click(page.getByRole('radio', { name: '松' }), { force: true });
    expect(change.mock.calls).toEqual([[{ theme: 'paper' }], [{ size: 18 }], [{ leading: 2.3 }]]);
  });

  it('moves to the trash and back, and deletes for good only when asked twice', async () => {
    const { draw, access, onGone } = await open();
    draw();
    await more('移入回收站');
    await expect.element(page.getByText('这篇剪报在回收站中')).toBeVisible();
    await more('彻底删除');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.click(button('取消'));
    expect(await access.count(true)).toBe(1);
    await more('彻底删除');
    await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '彻底删除' }));
    await expect.poll(() => onGone.mock.calls.length).toBe(1);
    expect(await access.count(true)).toBe(0);
  });

  it('asks no longer whether a clip is to go for good that was taken out of the trash elsewhere', async () => {
    const { draw, model, access } = await open();
    await access.trash(model.id);
    draw();
    await more('彻底删除');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await access.restore(model.id);
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(await access.count(false)).toBe(1);
  });

  it('says that a clip is not there', async () => {
    const { draw, model, access } = await open();
    await access.trash(model.id);
    await access.purge(model.id);
    draw();
    await expect.element(page.getByRole('alert')).toHaveTextContent('要找的剪报不在库中，可能已被删除。请回到列表查看。代码 library.missing');
  });

  it('bears a clip whose body lies elsewhere', async () => {
    const { draw, lib, model } = await open();
    for (const row of await lib.db.getAll('bodies')) await lib.db.put('bodies', { ...row, data: null });
    await model.load();
    draw();
    await expect.element(page.getByText('正文不在本机')).toBeVisible();
    expect(button('复制').query()).toBeNull();
  });

  it('lists every capture with what it changed, compares two, and reads another when asked', async () => {
    const first = madeUpDraft({ capturedAt: '2026-11-20T10:00:00+08:00' });
    const { draw, access, keep, clip, capture } = await open(first);
    const fields = { publishedOn: { value: '2026-11-24', origin: 'meta' as const, confidence: 0.95 } };
    const text = first.text.replace('请遵照执行', '请<b>认真</b>贯彻执行');
    await keep(madeUpDraft({ capturedAt: '2026-11-24T10:00:00+08:00', text, html: '<p>新</p>', fields, files: [attachment(0)] }), undefined, clip.id);
    await keep(madeUpDraft({ capturedAt: '2026-11-25T10:00:00+08:00', text, html: '<p>新</p>', fields, files: [attachment(0)] }), undefined, clip.id);
    draw();
    await userEvent.click(page.getByText('版本'));
    await expect.element(page.getByText('3 次剪存')).toBeVisible();
    const versions = page.getByRole('listitem').filter({ has: page.getByRole('time') });
    await expect.poll(() => versions.elements().map((item) => item.querySelectorAll('p')[1]?.textContent)).toEqual([
      '与前一次相同',
      '正文改动 1 处，发布日期有改动，多了 1 个附件',
      '第一次剪存',
    ]);
    expect(versions.elements().map((item) => item.getAttribute('aria-current'))).toEqual(['true', null, null]);

    await userEvent.click(versions.nth(1).getByRole('button', { name: /对比/ }));
    const dialog = page.getByRole('dialog', { name: '对比两次剪存' });
    await expect.element(dialog).toBeVisible();
    await expect.element(dialog.getByText('正文改动 1 处，发布日期有改动，多了 1 个附件')).toBeVisible();
    const marked = (tag: string): (string | null)[] => [...document.querySelectorAll(`dialog ${tag}`)].map(({ textContent }) => textContent);
    expect(marked('del')).toEqual(['删去：−2026-11-20', '删去：−遵照']);
    expect(marked('ins')).toEqual(['新增：+2026-11-24', '新增：+附件0.pdf', '新增：+<b>认真</b>贯彻']);
    expect(document.querySelector('dialog b')).toBeNull();
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: '较早' }), dialog.getByRole('option').first());
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.query()).toBeNull();

    await userEvent.click(versions.nth(2).getByRole('button', { name: /改读/ }));
    await expect.poll(async () => (await access.clip(clip.id))!.f['capture']!.v).toBe(capture);
    await expect.poll(() => versions.elements().map((item) => item.getAttribute('aria-current'))).toEqual([null, null, 'true']);
    expect(await access.captures(clip.uid)).toHaveLength(3);
  });

  it('marks what was searched for in title and text, and shows the first of it', async () => {
    const lines = Array.from({ length: 120 }, (_, i) => `第${i}条 管网养护单位应当巡查。`);
    lines[90] = '第90条 雨季前应当清淤。';
    const { draw, access, clip } = await open(madeUpDraft({ html: lines.map((line) => `<p>${line}</p>`).join(''), text: lines.join('\n') }));
    const finder = (word: string): FindMarks => (text) => Promise.resolve([...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => [index, index + word.length] as const));
    const marks = () => [...(CSS.highlights.get('search') ?? [])] as Range[];
    const root = draw(finder('清淤'));
    await expect.poll(() => marks().map(String)).toEqual(['清淤']);
    await expect.poll(() => marks()[0]!.getBoundingClientRect().top).toBeGreaterThan(0);
    expect(marks()[0]!.getBoundingClientRect().bottom).toBeLessThan(innerHeight);
    expect(scrollY).toBeGreaterThan(1000);
    // Other words mark elsewhere, but whoever reads stays where they are; so does an edit.
    draw(finder('雨水管网'), root);
    await expect.poll(() => marks().map(String)).toEqual(['雨水管网']);
    await access.setCells(clip.id, { title: '雨水管网，又名雨水管网' });
    await expect.poll(() => marks().map(String)).toEqual(['雨水管网', '雨水管网']);
    expect(scrollY).toBeGreaterThan(1000);
    draw(undefined, root);
    await expect.poll(() => CSS.highlights.has('search')).toBe(false);
  });
});

describe('files that only the team has', () => {
  it('are fetched when the clip is opened; one that stays says how large it is, and comes when it is asked for', async () => {
    const fetchFiles = vi.fn<NonNullable<ReaderDeps['fetchFiles']>>(() => Promise.resolve({ missing: 0 }));
    const { draw, lib, clip, capture, model } = await open(madeUpDraft({ files: [attachment(0)] }), { fetchFiles });
    await lib.db.put('files', { ...(await lib.db.get('files', [capture, 0]))!, state: 'remote', sha: 'a'.repeat(64), mime: 'application/pdf', length: 30 * 1024 * 1024 });
    await model.load();
    draw();
    await expect.element(page.getByText('存于团队库，30 MB')).toBeVisible();
    expect(fetchFiles.mock.calls).toEqual([[clip.id]]);
    await userEvent.click(page.getByRole('button', { name: '下载 附件0.pdf' }));
    expect(fetchFiles.mock.calls).toEqual([[clip.id], [clip.id, 0]]);
    fetchFiles.mockRejectedValueOnce(new AppError('team.paused'));
    await userEvent.click(page.getByRole('button', { name: '下载 附件0.pdf' }));
    await expect.element(page.getByText('这个团队的同步已暂停', { exact: false })).toBeVisible();
  });
});

describe('what is not on this device', () => {
  /** A clip of a team whose contents lie with the team alone. */
  async function away(fetchPart: NonNullable<ReaderDeps['fetchPart']>, teamed = true) {
    const removed = [{ step: 'prune' as const, reason: 'tools', html: '<p>打印本页</p>', text: '打印本页', anchor: '1', at: 0 }];
    const opened = await open(madeUpDraft({ removed }), { fetchPart });
    const { lib, clip } = opened;
    if (teamed) await inTeam(lib, clip.id);
    const rows = await lib.db.getAll('bodies');
    for (const row of rows) await lib.db.put('bodies', { ...row, data: null } as typeof row);
    const back = async (...kinds: string[]): Promise<{ missing: number }> => {
      for (const row of rows) if (kinds.includes(row.kind)) await lib.db.put('bodies', row);
      return { missing: 0 };
    };
    await opened.model.load();
    opened.draw();
    return { ...opened, back };
  }
  const fetchers = () => vi.fn<NonNullable<ReaderDeps['fetchPart']>>();

  it('is the article: fetched at a click, said to be under way, and why it did not come', async () => {
    const fetchPart = fetchers().mockRejectedValueOnce(new AppError('team.noContent'));
    const { back, clip } = await away(fetchPart);
    await expect.element(page.getByText('正文不在本机')).toBeVisible();
    await userEvent.click(button('立即获取 正文'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/团队库里还没有这篇的正文.*team\.noContent/);
    let come = (_: { missing: number }): void => undefined;
    fetchPart.mockReturnValueOnce(new Promise((resolve) => (come = resolve)));
    await userEvent.click(button('立即获取 正文'));
    await expect.element(button('获取中… 正文')).toBeDisabled();
    expect(page.getByRole('alert').query()).toBeNull();
    come(await back('html', 'text'));
    await expect.element(page.getByText('现将《云溪市雨水管网养护办法》印发给你们', { exact: false })).toBeVisible();
    expect(page.getByText('正文不在本机').query()).toBeNull();
    expect(fetchPart.mock.calls).toEqual([[clip.id, 'article'], [clip.id, 'article']]);
  });

  it('is what lies behind it: the original is fetched, then can be saved; so are the removed blocks', async () => {
    const fetchPart = fetchers();
    const { back } = await away(fetchPart);
    await userEvent.click(page.getByText('网页原件'));
    await expect.element(page.getByText(/^不在本机，\d+ B$/)).toBeVisible();
    fetchPart.mockRejectedValueOnce(new AppError('team.noOriginal'));
    await userEvent.click(button('立即获取 网页当时的样子'));
    await expect.element(page.getByRole('alert')).toHaveTextContent(/没有同意发送网页原件/);
    fetchPart.mockImplementationOnce(() => back('serialised'));
    await userEvent.click(button('立即获取 网页当时的样子'));
    await expect.element(page.getByText(/^已存 \d+ B$/)).toBeVisible();
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      expect(this.download).toBe('关于印发《云溪市雨水管网养护办法》的通知.html');
    });
    await userEvent.click(button('保存 网页当时的样子'));
    await expect.poll(() => saved.mock.calls.length).toBe(1);
    saved.mockRestore();
    await userEvent.click(page.getByText('已略去的网页内容'));
    fetchPart.mockImplementationOnce(() => back('details'));
    await userEvent.click(button('立即获取 已略去的网页内容'));
    await expect.element(page.getByText('打印本页')).toBeVisible();
    expect(fetchPart.mock.calls.map(([, part]) => part)).toEqual(['serialised', 'serialised', 'details']);
  });

  it('of a clip that is in no team can be fetched from nowhere', async () => {
    await away(fetchers(), false);
    await expect.element(page.getByText('正文不在本机')).toBeVisible();
    await userEvent.click(page.getByText('网页原件'));
    await expect.element(page.getByText(/^不在本机，/)).toBeVisible();
    expect(page.getByRole('button', { name: /立即获取/ }).query()).toBeNull();
  });
});
