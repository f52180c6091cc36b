import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { libraryAccess } from '../../../components/model/library-access';
import type { ClipRequest, PopupDeps } from '../../../components/model/popup-deps';
import { AppError } from '../../../utils/article/app-error';
import { ulid } from '../../../utils/article/ulid';
import { putFile } from '../../../utils/library/files';
import { PAGE, madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';
import { openPopup as open } from '../../helpers/open-popup';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name });
const status = () => page.getByRole('status').first();

describe('the popup', () => {
  it('asks at once, says that it works, then shows what was kept', async () => {
    let answer = (_: { clip: number }): void => undefined;
    const held = new Promise<{ clip: number }>((resolve) => {
      answer = resolve;
    });
    const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(() => held);
    const { access, keep } = await open({ ask });
    await expect.element(status()).toHaveTextContent('正在剪存本页…');
    await expect.poll(() => ask.mock.calls.length).toBe(1);
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ tab: 7, askedAt: 1_700_000_000_000 });
    answer({ clip: (await keep(madeUpDraft(), ask.mock.calls[0]![0].capture)).id });
    await expect.element(status()).toHaveTextContent('已存入剪报');
    await expect.element(field('题名')).toHaveValue('关于印发《云溪市雨水管网养护办法》的通知');
    await expect.element(field('发文机关')).toHaveValue('云溪市人民政府办公室');
    await expect.element(page.getByText('现将《云溪市雨水管网养护办法》印发给你们')).toBeVisible();
    await expect.element(page.getByText('正文完整 · 36 字 · 表格 0 · 图片 0 · 附件 0')).toBeVisible();
    expect(await access.count(false)).toBe(1);
  });

  it('asks again with the same capture when nobody answered', async () => {
    const lost = vi.fn<(request: ClipRequest) => void>();
    const { keep, access } = await openAccess();
    let tries = 0;
    await open({
      access,
      ask: async (request) => {
        lost(request);
        if (++tries < 3) throw new AppError('message.lost');
        return { clip: (await keep(madeUpDraft(), request.capture)).id };
      },
    });
    await expect.element(status()).toHaveTextContent('已存入剪报');
    expect(new Set(lost.mock.calls.map(([{ capture }]) => capture)).size).toBe(1);
    expect(lost).toHaveBeenCalledTimes(3);
  });

  it('gives up after a few tries, says why with the code, and tries again when told to', async () => {
    let well = false;
    const { access, keep } = await openAccess();
    const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(async ({ capture }) => {
      if (!well) throw new AppError('message.lost');
      return { clip: (await keep(madeUpDraft(), capture)).id };
    });
    await open({ access, ask });
    await expect.element(page.getByRole('alert')).toHaveTextContent('后台没有应答。可以再试一次。代码 message.lost');
    expect(ask).toHaveBeenCalledTimes(4);
    well = true;
    await userEvent.click(button('重试'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
  });

  it('offers to clip a list all the same, and asks with a capture of its own', async () => {
    const { access, keep } = await openAccess();
    const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(async ({ capture, anyway }) => {
      if (!anyway) throw new AppError('clip.list');
      return { clip: (await keep(madeUpDraft(), capture)).id };
    });
    await open({ access, ask });
    await expect.element(page.getByRole('alert')).toHaveTextContent('这是文章列表或栏目首页，不是一篇文章。');
    await userEvent.click(button('仍要剪存'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    expect(ask.mock.calls.map(([{ anyway }]) => anyway)).toEqual([undefined, true]);
    expect(new Set(ask.mock.calls.map(([{ capture }]) => capture)).size).toBe(2);
  });

  it.each(['clip.tooLarge', 'clip.timeout'] as const)('%s: offers the original alone, and says that it is no article', async (code) => {
    const { access, keep } = await openAccess();
    const none = { found: 0, kept: 0 };
    const files = [{ n: 0, role: 'attachment' as const, url: PAGE, name: '年度名录.html', alt: '' }];
    const made = madeUpDraft({ url: PAGE, html: '', text: '', files });
    const draft = { ...made, completeness: { ...made.completeness, text: none, tables: none, images: none } };
    const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(async ({ capture, original }) => {
      if (!original) throw new AppError(code);
      return { clip: (await keep(draft, capture, undefined, { bytes: new Uint8Array(2048), mime: 'text/html' })).id };
    });
    await open({ access, ask });
    await userEvent.click(button('只存网页原件'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    await expect.element(page.getByText('只有网页原件，没有提取正文 · 已存 2 KB')).toBeVisible();
    expect(ask.mock.calls.map(([{ original }]) => original)).toEqual([undefined, true]);
  });

  describe('in a private window', () => {
    const tab = { id: 7, windowId: 1, url: PAGE, incognito: true };
    /** As the background does: nothing without a yes; then a list is still a list. */
    async function background() {
      const { access, keep } = await openAccess();
      const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(async ({ capture, agreed, anyway }) => {
        if (!agreed) throw new AppError('clip.private');
        if (!anyway) throw new AppError('clip.list');
        return { clip: (await keep(madeUpDraft(), capture)).id };
      });
      return { access, ask, keep, activeTab: () => Promise.resolve(tab) };
    }

    it('says that a clip outlasts it and asks, once for all that this popup does', async () => {
      const { ask, ...rest } = await background();
      await open({ ask, ...rest });
      await expect.element(status()).toHaveTextContent('这是隐私窗口，要剪存吗？');
      await expect.element(page.getByText('关闭隐私窗口不会删除它')).toBeVisible();
      expect(await rest.access.count(false)).toBe(0);
      await userEvent.click(button('剪存'));
      await userEvent.click(button('仍要剪存'));
      await expect.element(status()).toHaveTextContent('已存入剪报');
      expect(ask.mock.calls.map(([{ agreed, anyway }]) => [agreed, anyway])).toEqual([[undefined, undefined], [true, undefined], [true, true]]);
    });

    it('says that it was kept where it cannot see the library itself', async () => {
      const { keep } = await openAccess();
      const hidden = libraryAccess(() => Promise.reject(new AppError('library.private')));
      const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>(async ({ capture, agreed }) => {
        if (!agreed) throw new AppError('clip.private');
        return { clip: (await keep(madeUpDraft(), capture)).id };
      });
      await open({ access: hidden, ask, activeTab: () => Promise.resolve(tab) });
      await userEvent.click(button('剪存'));
      await expect.element(status()).toHaveTextContent('已存入剪报');
      await expect.element(page.getByText('请在普通窗口中打开剪报库')).toBeVisible();
    });

    it('closes when told not to keep it', async () => {
      const { onClose, access } = await open(await background());
      await userEvent.click(button('不存'));
      expect(onClose).toHaveBeenCalledTimes(1);
      expect(await access.count(false)).toBe(0);
    });

    it('asks for what a menu was to clip, and clips that', async () => {
      const request = { capture: ulid(), tab: 7, askedAt: 1, selection: { frame: 2 } };
      const { ask, ...rest } = await background();
      await open({ ask, ...rest, asked: () => Promise.resolve({ request, error: { code: 'clip.private' } }) });
      await userEvent.click(button('剪存'));
      await expect.poll(() => ask.mock.calls.map(([{ agreed, selection }]) => [agreed, selection])).toEqual([[true, { frame: 2 }]]);
    });

    it('takes up no files of a page that is kept already', async () => {
      const files = [{ n: 0, role: 'image' as const, url: 'http://portal.example.gov.cn/a.png', name: 'a.png', alt: '' }];
      const { resume, started } = await open({ before: true, draft: madeUpDraft({ files }), activeTab: () => Promise.resolve(tab) });
      await started;
      await expect.element(status()).toHaveTextContent('本页已在剪报中');
      expect(resume).not.toHaveBeenCalled();
    });
  });

  it.each([
    ['http://doc.example.gov.cn/v/7.html', true],
    ['javascript:alert(1)', false],
  ])('leads to a frame that cannot be read: %s, %s', async (address, offered) => {
    const { onAddress } = await open({ ask: () => Promise.reject(new AppError('clip.frame', address)) });
    await expect.element(page.getByRole('alert')).toHaveTextContent('嵌在另一个网站的框架里');
    const link = button('单独打开框架中的页面');
    if (offered) await userEvent.click(link);
    expect(onAddress.mock.calls).toEqual(offered ? [[address]] : []);
    expect(link.query() !== null).toBe(offered);
    expect(button('仍要剪存').query()).toBeNull();
  });

  it('offers no retry where none can help', async () => {
    await open({ ask: () => Promise.reject(new AppError('clip.restricted')) });
    await expect.element(page.getByRole('alert')).toHaveTextContent('浏览器不允许扩展读取这类页面');
    expect(button('重试').query()).toBeNull();
  });

  it('shows the clip of a page that is kept already, stores nothing until asked', async () => {
    const { ask, access, started } = await open({ before: true });
    await started;
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    expect(ask).not.toHaveBeenCalled();
    expect(await access.count(false)).toBe(1);
  });

  it('asks for a further capture of the clip that the page has, and undoes that alone', async () => {
    const { access, ask, earlier } = await open({ before: true });
    await userEvent.click(button('再剪一次'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    expect(ask.mock.calls[0]![0]).toMatchObject({ again: earlier!.id });
    await userEvent.click(button('撤销'));
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    expect((await access.clip(earlier!.id))!.f['capture']!.v).toBe(earlier!.f['capture']!.v);
    expect([await access.count(false), await access.count(true)]).toEqual([1, 0]);
  });

  it('shows the clip that was asked for from a menu, and makes no second one', async () => {
    const request = { capture: ulid(), tab: 7, askedAt: 1 };
    const { access, keep } = await openAccess();
    await keep(madeUpDraft(), request.capture);
    const ask = vi.fn<(asked: ClipRequest) => Promise<{ clip: number }>>(async ({ capture }) => ({ clip: (await keep(madeUpDraft(), capture)).id }));
    await open({ access, asked: () => Promise.resolve({ request }), ask });
    await expect.element(status()).toHaveTextContent('已存入剪报');
    await expect.element(button('撤销')).toBeVisible();
    expect(ask.mock.calls).toEqual([[request]]);
    expect(await access.count(false)).toBe(1);
  });

  it('shows why a clip from a menu failed, without asking again until told to; then for the selection again', async () => {
    const request = { capture: ulid(), tab: 7, askedAt: 1, selection: { frame: 0 } };
    const { ask } = await open({ before: true, asked: () => Promise.resolve({ request, error: { code: 'clip.timeout' } }) });
    await expect.element(page.getByRole('alert')).toHaveTextContent('代码 clip.timeout');
    expect(ask).not.toHaveBeenCalled();
    await userEvent.click(button('重试'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    expect(ask.mock.calls[0]![0]).toMatchObject({ selection: { frame: 0 } });
    expect(ask.mock.calls[0]![0].again).toBeUndefined();
  });

  it('does not take a clip of a selection for the page', async () => {
    const draft = madeUpDraft();
    const { access, ask } = await open({ before: true, draft: { ...draft, completeness: { ...draft.completeness, verdict: 'selection' } } });
    await expect.poll(() => ask.mock.calls.length).toBe(1);
    await expect.element(page.getByText(/^仅所选内容/)).toBeVisible();
    expect(await access.count(false)).toBe(2);
  });

  it('tells what a further capture changed', async () => {
    const files = [{ n: 0, role: 'attachment' as const, url: 'http://portal.example.gov.cn/1.pdf', name: '附件1.pdf', alt: '' }];
    const before = madeUpDraft();
    const after = madeUpDraft({ text: before.text.replace('请遵照执行', '请认真贯彻执行'), html: '<p>', files });
    const { access, keep } = await openAccess();
    await keep(before);
    await open({ access, ask: async ({ capture, again }) => ({ clip: (await keep(after, capture, again)).id }) });
    await userEvent.click(button('再剪一次'));
    await expect.element(page.getByText('与上次相比：正文改动 1 处，多了 1 个附件')).toBeVisible();
    await userEvent.click(button('撤销'));
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    expect(page.getByText(/与上次相比/).query()).toBeNull();
  });

  it('undoes a further capture alone where the clip could not be known by the address of the page', async () => {
    const { access, keep, lib } = await openAccess();
    const earlier = await keep(madeUpDraft({ url: 'http://portal.example.gov.cn/frame.html' }));
    const before = { clip: earlier.id, capture: String(earlier.f['capture']!.v) };
    await open({ access, ask: async ({ capture }) => ({ clip: (await keep(madeUpDraft({ url: 'http://portal.example.gov.cn/frame.html' }), capture, earlier.id)).id, before }) });
    await userEvent.click(button('撤销'));
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    expect([await access.count(false), await access.count(true), (await lib.db.get('clips', earlier.id))!.f['capture']!.v]).toEqual([1, 0, before.capture]);
  });

  it('says so when a further capture found the page unchanged, and keeps it', async () => {
    const { lib } = await open({ before: true });
    await userEvent.click(button('再剪一次'));
    await expect.element(page.getByText('与上次相比，内容没有变化；新存的这一份可证明网页此时仍是如此。')).toBeVisible();
    expect(await lib.db.count('captures')).toBe(2);
  });

  it('has files resumed that waited for this click', async () => {
    const files = [{ n: 0, role: 'image' as const, url: 'http://portal.example.gov.cn/a.png', name: 'a.png', alt: '' }];
    const { resume, earlier, started } = await open({ before: true, draft: madeUpDraft({ files }) });
    await started;
    expect(resume.mock.calls).toEqual([[{ capture: earlier?.f['capture']?.v, tab: 7 }]]);
  });

  it('undoes into the trash and restores', async () => {
    const { access, model } = await open();
    await userEvent.click(button('撤销'));
    await expect.element(status()).toHaveTextContent('已撤销');
    expect([await access.count(false), await access.count(true)]).toEqual([0, 1]);
    await userEvent.click(button('恢复'));
    await expect.poll(() => model.state.value.kind === 'kept' && model.state.value.opened.trashed).toBe(false);
    expect([await access.count(false), await access.count(true)]).toEqual([1, 0]);
  });

  it('writes what is edited: title, date in any form, source, tags, note', async () => {
    const { access, model } = await open();
    await userEvent.fill(field('题名'), '雨水管网养护办法');
    await userEvent.fill(field('发布日期'), '2026年11月21日');
    await userEvent.fill(field('来源'), '云溪日报');
    await userEvent.fill(field('备注'), '附件待核\n第二行');
    await userEvent.type(page.getByRole('textbox', { name: '添加标签…' }), '管网{Enter}');
    await userEvent.tab();
    await expect.poll(async () => (await access.list({ offset: 0, limit: 1, trash: false }))[0]?.view).toMatchObject({
      title: '雨水管网养护办法',
      date: '2026-11-21',
      source: '云溪日报',
      tags: ['管网'],
    });
    await expect.poll(() => model.state.value.kind === 'kept' && model.state.value.opened.note).toBe('附件待核\n第二行');
  });

  it('keeps a date that cannot be read out of the library', async () => {
    const { access, model } = await open();
    await userEvent.fill(field('发布日期'), '2026-13-45');
    await expect.element(field('发布日期')).toHaveAccessibleDescription('日期请写作 2026-11-20');
    await model.editor.value?.flush();
    expect((await access.list({ offset: 0, limit: 1, trash: false }))[0]?.view.date).toBe('2026-11-20');
  });

  it('marks an unsure field until it is confirmed', async () => {
    const { model } = await open();
    await userEvent.click(button('待核：确认“成文日期”无误'));
    await expect.poll(() => button('待核：确认“成文日期”无误').query()).toBeNull();
    expect(model.state.value.kind === 'kept' && model.state.value.opened.fields.writtenOn).toEqual({ value: '2026-11-18', origin: 'user', confidence: 1 });
  });

  it('counts files as they come in, and leads to the reader for a permission', async () => {
    const files = [0, 1].map((n) => ({ n, role: 'attachment' as const, url: `http://files.example.gov.cn/${n}.pdf`, name: `${n}.pdf`, alt: '' }));
    const { lib, model, onRead } = await open({ draft: madeUpDraft({ files }) });
    await expect.element(page.getByText(/附件 0\/2 已存/)).toBeVisible();
    const state = model.state.value;
    if (state.kind !== 'kept') throw new Error('not kept');
    const capture = String(state.opened.clip.f['capture']?.v);
    await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array(3), mime: 'application/pdf' });
    await putFile(lib, capture, 1, { state: 'needsPermission', reason: 'permission.refused' });
    const { announce } = await import('../../../utils/browser/changes');
    announce({ clips: [state.id] });
    await expect.element(page.getByText(/附件 1\/2 已存/)).toBeVisible();
    await userEvent.click(button('1 份待授权'));
    expect(onRead).toHaveBeenCalledWith(state.id);
  });

  it.each([
    ['Ctrl+Shift+Y', '快捷键 Ctrl+Shift+Y'],
    ['', '快捷键未分配'],
  ])('tells the key that was really assigned (%s), and leads to where it is changed', async (shortcut, text) => {
    const { onShortcut } = await open({ shortcut });
    await expect.element(page.getByText(text)).toBeVisible();
    await userEvent.click(button('更改快捷键'));
    expect(onShortcut).toHaveBeenCalledTimes(1);
  });

  it('opens the picker for the clip that it shows; what stands in the way is said', async () => {
    const pick = vi.fn<PopupDeps['pick']>(() => Promise.resolve());
    const { onPick, lib } = await open({ pick });
    await userEvent.click(button('选取各部分…'));
    expect(onPick).toHaveBeenCalledTimes(1);
    const [clip] = await lib.db.getAll('clips');
    await expect.poll(() => pick.mock.calls).toEqual([[{ tab: 7, again: clip!.id }]]);
    pick.mockRejectedValue(new AppError('clip.tabGone'));
    await userEvent.click(button('选取各部分…'));
    await expect.element(page.getByText('clip.tabGone')).toBeVisible();
  });

  it('can be used by keyboard alone', async () => {
    const { onRead, onLibrary, onSettings } = await open();
    await expect.element(status()).toHaveTextContent('已存入剪报');
    const stops: (string | null)[] = [];
    for (let i = 0; i < 20 && stops.at(-1) !== '设置'; i++) {
      await userEvent.tab();
      const at = document.activeElement;
      stops.push(at?.getAttribute('aria-label') ?? at?.textContent ?? null);
    }
    expect(stops).toEqual([
      '撤销', '题名', '发文机关', '发布日期', '成文日期', '待核：确认“成文日期”无误', '来源', '选取各部分…', '添加标签…', '备注', '在侧栏阅读', '剪报库', '设置',
    ]);
    await userEvent.keyboard('{Enter}');
    expect(onSettings).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    expect(onLibrary).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Enter}');
    expect(onRead).toHaveBeenCalledTimes(1);
  });
});
