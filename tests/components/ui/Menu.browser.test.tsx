import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Menu } from '../../../components/ui/Menu';
import { mount } from '../../helpers/mount';

function draw() {
  const chosen = vi.fn<(id: string) => void>();
  const items = ['甲', '乙', '丙'].map((text) => ({ id: text, text, onChoose: () => chosen(text) }));
  mount(
    <>
      <Menu label="复制" face="复制" items={items} />
      <button type="button">别处</button>
    </>,
  );
  return chosen;
}
const opener = () => page.getByRole('button', { name: '复制' });
const menu = () => page.getByRole('menu');

describe('Menu', () => {
  it('opens by keyboard, moves by arrows, chooses, and gives the focus back', async () => {
    const chosen = draw();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menuitem', { name: '甲' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('menuitem', { name: '甲' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('menuitem', { name: '丙' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(chosen.mock.calls).toEqual([['丙']]);
    await expect.element(opener()).toHaveFocus();
    expect(menu().query()).toBeNull();
  });

  it('closes by Escape without choosing', async () => {
    const chosen = draw();
    await userEvent.click(opener());
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => menu().query()).toBeNull();
    await expect.element(opener()).toHaveFocus();
    expect(chosen).not.toHaveBeenCalled();
  });

  it('closes when the focus or a press goes elsewhere', async () => {
    draw();
    await userEvent.click(opener());
    await expect.element(menu()).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '别处' }));
    await expect.poll(() => menu().query()).toBeNull();
  });
});
