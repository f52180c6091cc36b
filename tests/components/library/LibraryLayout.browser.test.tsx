import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { go } from '../../../components/model/route';
import { HIGH_CONTRAST, emulateMedia } from '../../helpers/emulate-media';
import { openLibraryPage } from '../../helpers/open-library';

const open = ({ wide = false, titles = ['甲', '乙', '丙'] } = {}) => openLibraryPage(titles.map((title) => ({ title })), { wide });

const row = (title: string) => page.getByRole('link', { name: title });
const main = () => page.getByRole('main');

describe('side panel and library tab', () => {
  it('lists the clips, newest first, with what is known of them', async () => {
    await open();
    await expect.element(row('丙')).toHaveTextContent('丙云溪市人民政府办公室 · 2026-11-20 · 有字段待核');
    await expect.poll(() => [...document.querySelectorAll('li a > span:first-child')].map(({ textContent }) => textContent)).toEqual(['丙', '乙', '甲']);
    await expect.element(page.getByRole('link', { name: '全部 3' })).toHaveAttribute('aria-current', 'page');
  });

  it('shows in high contrast too which list this is', async () => {
    await emulateMedia(HIGH_CONTRAST);
    await open();
    const outline = (name: RegExp): string => getComputedStyle(page.getByRole('link', { name }).element()).outlineStyle;
    await expect.element(page.getByRole('link', { name: '全部 3' })).toBeVisible();
    expect([outline(/^全部/), outline(/^回收站/)]).toEqual(['solid', 'none']);
  });

  it('says what to do when there is nothing yet', async () => {
    await open({ titles: [] });
    await expect.element(page.getByText('还没有剪报')).toBeVisible();
    await userEvent.click(page.getByRole('link', { name: /回收站/ }));
    await expect.element(page.getByText('回收站是空的')).toBeVisible();
  });

  it('in the panel a clip takes the place of the list and the focus, and gives both back', async () => {
    const { model, ids } = await open();
    await userEvent.click(row('乙'));
    await expect.poll(() => location.hash).toBe(`#/clip/${ids[1]}`);
    await expect.element(page.getByText('正文在此')).toBeVisible();
    await expect.element(main()).toHaveFocus();
    expect(row('乙').query()?.checkVisibility() ?? false).toBe(false);
    model.back();
    await expect.element(row('乙')).toHaveFocus();
    expect(page.getByText('正文在此').query()).toBeNull();
  });

  it('in a wide tab the list stays, with the open clip marked, and the focus in it', async () => {
    await page.viewport(1280, 800);
    onTestFinished(() => page.viewport(414, 896));
    await open({ wide: true });
    await userEvent.click(row('乙'));
    await expect.element(row('乙')).toHaveAttribute('aria-current', 'true');
    await expect.element(row('乙')).toHaveFocus();
    await expect.element(row('甲')).toBeVisible();
    await expect.element(page.getByText('正文在此')).toBeVisible();
  });

  it('shows the trash, and follows what comes into it', async () => {
    const { access, ids } = await open();
    await expect.element(row('甲')).toBeVisible();
    await access.trash(ids[0]!);
    await expect.poll(() => row('甲').query()).toBeNull();
    await userEvent.click(page.getByRole('link', { name: '回收站 1' }));
    await userEvent.click(row('甲'));
    await expect.poll(() => location.hash).toBe(`#/trash/clip/${ids[0]}`);
  });

  it('says what was done with the way back: by key wherever nothing is typed, and by its button', async () => {
    const { access, model, ids } = await open();
    await expect.element(row('丙')).toBeVisible();
    go({ trash: false, clip: ids[2] });
    await expect.poll(() => model.reader.value?.id).toBe(ids[2]);
    await model.reader.value!.trash();
    await expect.element(page.getByText('已移入回收站', { exact: true })).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => access.count(true)).toBe(0);
    await model.reader.value!.trash();
    await expect.poll(() => access.count(true)).toBe(1);
    await userEvent.click(page.getByRole('button', { name: '撤销' }));
    await expect.element(page.getByText('已撤销：已移入回收站')).toBeVisible();
    expect(await access.count(true)).toBe(0);
  });

  it('leaves Ctrl+Z to a field in which something is typed', async () => {
    const { access, model, ids } = await open();
    go({ trash: false, clip: ids[0] });
    await expect.poll(() => model.reader.value?.id).toBe(ids[0]);
    await model.reader.value!.trash();
    model.back();
    await userEvent.click(page.getByRole('searchbox'));
    await userEvent.keyboard('{Control>}z{/Control}');
    await userEvent.keyboard('甲');
    await expect.element(page.getByRole('searchbox')).toHaveValue('甲');
    expect(await access.count(true)).toBe(1);
  });

  it('empties the trash after a question that names the number', async () => {
    const { access, ids } = await open();
    for (const id of ids.slice(0, 2)) await access.trash(id);
    go({ trash: true, clip: undefined });
    await userEvent.click(page.getByRole('button', { name: '清空回收站' }));
    const dialog = page.getByRole('dialog', { name: '彻底删除回收站中的 2 篇剪报？' });
    await expect.element(dialog.getByRole('button', { name: '取消' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.query()).toBeNull();
    expect(await access.count(true)).toBe(2);
    await userEvent.click(page.getByRole('button', { name: '清空回收站' }));
    await userEvent.click(dialog.getByRole('button', { name: '彻底删除 2 篇' }));
    await expect.element(page.getByText('回收站是空的')).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    expect([await access.count(false), await access.count(true)]).toEqual([1, 0]);
  });

  it('gives the focus to the search field when the trash became empty behind the question', async () => {
    const { access, ids } = await open();
    await access.trash(ids[0]!);
    go({ trash: true, clip: undefined });
    await userEvent.click(page.getByRole('button', { name: '清空回收站' }));
    await access.restore(ids[0]!);
    await expect.element(page.getByText('回收站是空的')).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: '彻底删除 1 篇' }));
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    expect(await access.count(false)).toBe(3);
  });
});
