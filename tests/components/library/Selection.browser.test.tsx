import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { go } from '../../../components/model/route';
import { openLibraryPage } from '../../helpers/open-library';

const titles = ['甲', '乙', '丙', '丁', '戊'].map((title) => ({ title: `${title}号公告` }));
const open = () => openLibraryPage(titles);

const row = (title: string) => page.getByRole('link', { name: `${title}号公告` });
const box = (title: string) => page.getByRole('checkbox', { name: `${title}号公告` });
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** The clips that are ticked, as they stand in the list. */
const ticked = () => [...document.querySelectorAll<HTMLInputElement>('li input:checked')].map((input) => input.closest('li')?.textContent?.slice(0, 1));

describe('several clips at once', () => {
  it('are chosen by click: one by one, with Shift from one to another, all, none', async () => {
    await open();
    await userEvent.click(button('选择'));
    await userEvent.click(box('丁'));
    await userEvent.click(page.getByText('乙号公告'), { modifiers: ['Shift'] });
    await expect.poll(ticked).toEqual(['丁', '丙', '乙']);
    await expect.element(page.getByText('已选 3 篇')).toBeVisible();
    await userEvent.click(page.getByText('丙号公告'));
    await expect.poll(ticked).toEqual(['丁', '乙']);
    await userEvent.click(button('全选'));
    await expect.poll(ticked).toHaveLength(5);
    await userEvent.click(button('全不选'));
    await expect.poll(ticked).toEqual([]);
    expect(button('移入回收站').element()).toHaveProperty('disabled', true);
    await userEvent.click(button('完成'));
    await expect.element(row('丁')).toBeVisible();
    expect(location.hash).toBe('#/');
  });

  it('Ctrl and a click begin choosing, and open nothing', async () => {
    await open();
    await userEvent.click(row('丙'), { modifiers: ['Control'] });
    await userEvent.click(page.getByText('戊号公告'), { modifiers: ['Control'] });
    await expect.poll(ticked).toEqual(['戊', '丙']);
    expect(location.hash).toBe('#/');
  });

  it('are chosen and put into the trash by keyboard alone; one undo brings all back', async () => {
    const { access } = await open();
    await expect.element(row('戊')).toBeVisible();
    row('戊').element().focus();
    await userEvent.keyboard(' ');
    await expect.element(box('戊')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.poll(ticked).toEqual(['戊', '丁', '丙']);
    await expect.element(box('丙')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp} ');
    await expect.poll(ticked).toEqual(['戊', '丙']);
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('已移入回收站（2 篇）', { exact: true })).toBeVisible();
    await expect.poll(() => access.count(true)).toBe(2);
    await expect.element(row('乙')).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => access.count(true)).toBe(0);
    await expect.element(page.getByText('已撤销：已移入回收站（2 篇）')).toBeVisible();
  });

  it('Ctrl+A takes all, Escape leaves and keeps the focus in the list', async () => {
    await open();
    await expect.element(row('戊')).toBeVisible();
    row('戊').element().focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.poll(ticked).toHaveLength(5);
    await userEvent.keyboard('{Escape}');
    await expect.element(row('戊')).toHaveFocus();
  });

  it('leave the focus in the list when the bar is gone, by its end or by the trash', async () => {
    await open();
    await userEvent.click(row('丁'), { modifiers: ['Control'] });
    await userEvent.click(button('完成'));
    await expect.element(row('丁')).toHaveFocus();
    await userEvent.click(row('乙'), { modifiers: ['Control'] });
    await userEvent.click(page.getByText('甲号公告'));
    await userEvent.click(button('移入回收站'));
    await expect.element(row('丙')).toHaveFocus();
  });

  it('leave the focus in the search field when the last rows go, by key or button, of the list or of a search', async () => {
    const { access, ids } = await open();
    const field = page.getByRole('searchbox');
    await expect.element(row('戊')).toBeVisible();
    row('戊').element().focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.poll(ticked).toHaveLength(5);
    await userEvent.keyboard('{Delete}');
    await expect.element(page.getByText('还没有剪报')).toBeVisible();
    await expect.element(field).toHaveFocus();
    await access.editMany(ids, { deleted: false });
    await userEvent.fill(field, '公告');
    await userEvent.click(row('乙'), { modifiers: ['Control'] });
    await userEvent.click(button('全选'));
    await userEvent.click(button('移入回收站'));
    await expect.element(page.getByText('没有找到“公告”')).toBeVisible();
    await expect.element(field).toHaveFocus();
  });

  it('get a tag, a folder, and lose them', async () => {
    const { access, ids, model } = await open();
    await userEvent.click(row('甲'), { modifiers: ['Control'] });
    await userEvent.click(page.getByText('乙号公告'));
    const cells = async (name: 'folder' | `tag:${string}`) => (await Promise.all(ids.map((id) => access.clip(id)))).map((clip) => clip!.f[name]?.v ?? null);
    await userEvent.click(button('改标签'));
    await expect.element(page.getByRole('combobox', { name: '标签名称' })).toHaveFocus();
    await userEvent.keyboard('周会{Enter}');
    await expect.poll(() => cells('tag:周会')).toEqual([true, true, null, null, null]);
    await expect.element(page.getByText('已加标签“周会”（2 篇）')).toBeVisible();
    await userEvent.keyboard('周会');
    await userEvent.click(button('移除标签'));
    await expect.poll(() => cells('tag:周会')).toEqual([false, false, null, null, null]);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(button('改文件夹'));
    await userEvent.keyboard('水务{Enter}');
    await expect.poll(() => cells('folder')).toEqual(['水务', '水务', null, null, null]);
    await userEvent.click(button('移出文件夹'));
    await expect.poll(() => cells('folder')).toEqual([null, null, null, null, null]);
    await model.undo.undo();
    await model.undo.undo();
    await model.undo.undo();
    expect([await cells('folder'), await cells('tag:周会')]).toEqual([[null, null, null, null, null], [true, true, null, null, null]]);
  });

  it('are restored from the trash', async () => {
    const { access, ids } = await open();
    await access.editMany(ids.slice(0, 3), { deleted: true });
    go({ trash: true, clip: undefined });
    await userEvent.click(button('选择'));
    await userEvent.click(button('全选'));
    await userEvent.click(button('恢复'));
    await expect.element(page.getByText('回收站是空的')).toBeVisible();
    expect(await access.count(false)).toBe(5);
  });

  it('are those of a search that are found, and none any more when the question changes', async () => {
    const { access } = await open();
    const field = page.getByRole('searchbox');
    await userEvent.fill(field, '号公告');
    await expect.element(page.getByRole('list', { name: '检索结果' })).toBeVisible();
    await userEvent.click(button('选择'));
    await userEvent.click(button('全选'));
    await expect.element(page.getByText('已选 5 篇')).toBeVisible();
    await userEvent.fill(field, '丁号');
    await expect.element(page.getByText('已选 0 篇')).toBeVisible();
    await expect.element(box('丁')).toBeVisible();
    await userEvent.click(button('全选'));
    await userEvent.click(button('移入回收站'));
    await expect.poll(() => access.count(true)).toBe(1);
  });

  it('that another page puts into the trash are not chosen any more', async () => {
    const { access, ids } = await open();
    await userEvent.click(button('选择'));
    await userEvent.click(button('全选'));
    await access.trash(ids[0]!);
    await expect.element(page.getByText('已选 4 篇')).toBeVisible();
  });
});
