import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VirtualList } from '../../../components/ui/VirtualList';
import { mount } from '../../helpers/mount';

const HEIGHT = 50;

function draw(total: number, more: { current?: number; onRange?: (first: number, last: number) => void } = {}, root: HTMLElement = document.body.appendChild(document.createElement('div'))): HTMLElement {
  root.style.height = '400px';
  return mount(
    <VirtualList
      label="列表"
      total={total}
      rowHeight={HEIGHT}
      renderRow={(index, tabIndex) => (
        <a href={`#${index}`} tabIndex={tabIndex}>
          第 {index} 行
        </a>
      )}
      {...more}
    />,
    root,
  );
}

const focused = (): string | null | undefined => document.activeElement?.getAttribute('href');
const scroller = (root: HTMLElement): HTMLElement => root.firstElementChild as HTMLElement;

describe('VirtualList', () => {
  it('draws what is seen and little more, however long it is', async () => {
    const root = draw(10_000);
    await expect.poll(() => root.querySelectorAll('li').length).toBeGreaterThan(7);
    expect(root.querySelectorAll('li').length).toBeLessThan(25);
    expect(scroller(root).scrollHeight).toBe(10_000 * HEIGHT);
  });

  it('tells each row its place in the whole', async () => {
    const root = draw(10_000);
    scroller(root).scrollTop = 5_000 * HEIGHT;
    await expect.element(page.getByRole('link', { name: '第 5000 行' })).toBeVisible();
    const row = page.getByRole('link', { name: '第 5000 行' }).element().closest('li');
    expect(row?.getAttribute('aria-posinset')).toBe('5001');
    expect(row?.getAttribute('aria-setsize')).toBe('10000');
  });

  it('says which rows it draws', async () => {
    const onRange = vi.fn<(first: number, last: number) => void>();
    const root = draw(10_000, { onRange });
    scroller(root).scrollTop = 5_000 * HEIGHT;
    await expect.poll(() => onRange.mock.lastCall?.[0]).toBe(4_994);
    expect(onRange.mock.lastCall?.[1]).toBeGreaterThan(5_006);
  });

  it('is one stop for Tab; arrows, pages, Home and End move within it', async () => {
    draw(10_000);
    await userEvent.tab();
    expect(focused()).toBe('#0');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe('#2');
    await userEvent.keyboard('{PageDown}');
    await expect.poll(focused).toBe('#9');
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('#9999');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe('#9999');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe('#9998');
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe('#0');
    expect(document.querySelectorAll('a[tabindex="0"]').length).toBe(1);
  });

  it('brings the current row into view', async () => {
    const root = draw(10_000, { current: 700 });
    await expect.element(page.getByRole('link', { name: '第 700 行' })).toBeVisible();
    const box = page.getByRole('link', { name: '第 700 行' }).element().closest('li')?.getBoundingClientRect();
    expect(box?.bottom).toBeLessThanOrEqual(scroller(root).getBoundingClientRect().bottom + 1);
  });

  it('moves the focus to the nearest row when its own is gone, and takes it from nobody', async () => {
    const root = draw(10);
    await userEvent.tab();
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe('#9');
    draw(7, {}, root);
    await expect.poll(focused).toBe('#6');
    const elsewhere = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => elsewhere.remove());
    elsewhere.focus();
    draw(3, {}, root);
    await expect.poll(() => root.querySelectorAll('li').length).toBe(3);
    expect(document.activeElement).toBe(elsewhere);
  });

  it('is empty for no rows', () => {
    const root = draw(0);
    expect(root.querySelectorAll('li').length).toBe(0);
  });
});
