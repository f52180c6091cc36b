import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ClipRequest, PopupDeps } from '../../../components/model/popup-deps';
import { AppError } from '../../../utils/article/app-error';
import { PAGE, madeUpDraft } from '../../helpers/made-up-draft';
import { openAccess } from '../../helpers/open-access';
import { openPopup as open } from '../../helpers/open-popup';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.getByRole('status').first();
const title = () => page.getByRole('textbox', { name: '题名' });

describe('what failed is done again, and nothing else', () => {
  it('the picker: the clip stays in sight, the popup goes once it is open', async () => {
    const pick = vi.fn<PopupDeps['pick']>().mockRejectedValueOnce(new AppError('clip.timeout')).mockResolvedValue({});
    const { ask, lib, onClose } = await open({ pick });
    await userEvent.click(button('选取各部分…'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('代码 clip.timeout');
    await expect.element(title()).toBeVisible();
    expect(page.getByText('未能剪存').query()).toBeNull();
    await userEvent.click(button('重试'));
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(pick).toHaveBeenCalledTimes(2);
    expect(pick.mock.calls[1]).toEqual(pick.mock.calls[0]);
    expect(page.getByRole('alert').query()).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await lib.db.count('clips')).toBe(1);
  });

  it('undoing a further capture: it can still be undone, and no clip is made', async () => {
    const { access, lib, ask, earlier } = await open({ before: true });
    await userEvent.click(button('再剪一次'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    vi.spyOn(access, 'setCells').mockRejectedValueOnce(new AppError('library.failed'));
    await userEvent.click(button('撤销'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('代码 library.failed');
    await expect.element(button('撤销')).toBeVisible();
    expect(page.getByText('未能剪存').query()).toBeNull();
    await userEvent.click(button('重试'));
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    expect((await access.clip(earlier!.id))!.f['capture']!.v).toBe(earlier!.f['capture']!.v);
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await lib.db.count('clips')).toBe(1);
  });

  it('looking at the library: a page that is kept is shown, and not clipped', async () => {
    const { access, keep } = await openAccess();
    await keep(madeUpDraft());
    vi.spyOn(access, 'byUrlKey').mockRejectedValueOnce(new AppError('library.failed'));
    const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>();
    await open({ access, ask });
    await userEvent.click(button('重试'));
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    expect(ask).not.toHaveBeenCalled();
  });

  it('clipping again: the clip from before is said to be there, can be read, and becomes no second one', async () => {
    const { lib, ask, earlier, onRead } = await open({ before: true });
    await expect.element(status()).toHaveTextContent('本页已在剪报中');
    ask.mockRejectedValueOnce(new AppError('clip.timeout'));
    await userEvent.click(button('再剪一次'));
    await expect.element(page.getByRole('alert')).toHaveTextContent('代码 clip.timeout');
    await expect.element(status()).toHaveTextContent('这次未能剪存，原有的剪报没有变');
    await userEvent.click(button('在侧栏阅读'));
    expect(onRead.mock.calls).toEqual([[earlier!.id]]);
    await userEvent.click(button('重试'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    expect([await lib.db.count('clips'), await lib.db.count('captures')]).toEqual([1, 2]);
  });

  it('clipping again: what is picked instead goes into the clip from before', async () => {
    const { ask, pick, earlier } = await open({ before: true });
    ask.mockRejectedValueOnce(new AppError('clip.empty'));
    await userEvent.click(button('再剪一次'));
    await userEvent.click(button('选取各部分…'));
    await expect.poll(() => pick.mock.calls).toEqual([[{ tab: 7, again: earlier!.id }]]);
  });

  it('clipping all the same: with that wish, and as the same capture', async () => {
    const { access, keep } = await openAccess();
    const ask = vi.fn<(request: ClipRequest) => Promise<{ clip: number }>>();
    ask.mockRejectedValueOnce(new AppError('clip.list')).mockRejectedValueOnce(new AppError('clip.timeout'));
    ask.mockImplementation(async ({ capture }) => ({ clip: (await keep(madeUpDraft(), capture)).id }));
    await open({ access, ask });
    await userEvent.click(button('仍要剪存'));
    await userEvent.click(button('重试'));
    await expect.element(status()).toHaveTextContent('已存入剪报');
    expect(ask.mock.calls.map(([{ anyway }]) => anyway)).toEqual([undefined, true, true]);
    expect(ask.mock.calls[2]![0].capture).toBe(ask.mock.calls[1]![0].capture);
  });

  it('a yes in a private window opens the picker that was asked for, beside the clip', async () => {
    const pick = vi.fn<PopupDeps['pick']>(async ({ agreed }) => {
      if (!agreed) throw new AppError('clip.private');
    });
    const tab = { id: 7, windowId: 1, url: PAGE, incognito: true };
    const { ask, earlier, onClose } = await open({ before: true, pick, activeTab: () => Promise.resolve(tab) });
    await userEvent.click(button('选取各部分…'));
    await expect.element(page.getByText('关闭隐私窗口不会删除它')).toBeVisible();
    await expect.element(title()).toBeVisible();
    await userEvent.click(button('剪存'));
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(pick.mock.calls.at(-1)).toEqual([{ tab: 7, again: earlier!.id, agreed: true }]);
    expect(ask).not.toHaveBeenCalled();
  });
});
