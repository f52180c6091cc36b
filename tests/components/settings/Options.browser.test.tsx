import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OptionsModel } from '../../../components/model/options-model';
import { backupModel } from '../../../components/model/backup-model';
import { Options } from '../../../components/settings/Options';
import { DEFAULT_SETTINGS } from '../../../utils/article/settings';
import { mount } from '../../helpers/mount';

function draw({ persisted = false, agrees = false, address = undefined as string | undefined } = {}) {
  const storage = signal<{ used: number; allowed: number; persisted: boolean } | undefined>({ used: 5 * 1024 ** 2, allowed: 72 * 1024 ** 3, persisted });
  const change = vi.fn<OptionsModel['change']>(() => Promise.resolve());
  const model: OptionsModel = {
    settings: signal(DEFAULT_SETTINGS),
    storage,
    shortcuts: signal([
      { name: '_execute_action', shortcut: 'Ctrl+Shift+Y' },
      { name: 'open-panel', shortcut: '' },
      { name: 'of-another-version', shortcut: 'Alt+X' },
    ]),
    openShortcuts: () => Promise.resolve(address),
    change,
    persist: () => {
      if (agrees) storage.value = { used: 1, allowed: 2, persisted: true };
      return Promise.resolve(agrees);
    },
  };
  const backup = backupModel({ work: () => Promise.reject(new Error('not asked for')), page: new AbortController().signal });
  mount(<Options model={model} backup={backup} version="1.2.3" />);
  return { change };
}

describe('the options page', () => {
  it('switches the keeping of originals', async () => {
    const { change } = draw();
    const keep = page.getByRole('switch', { name: '同时保存网页原件' });
    await expect.element(keep).toBeChecked();
    await userEvent.click(keep);
    expect(change.mock.calls).toEqual([[{ keepOriginal: false }]]);
  });

  it('tells the keys that were really assigned', async () => {
    draw();
    await expect.element(page.getByText('Ctrl+Shift+Y')).toBeVisible();
    await expect.element(page.getByText('未分配')).toBeVisible();
    expect(page.getByText('Alt+X').query()).toBeNull();
  });

  it('gives the address of the page of shortcuts where it may not be opened', async () => {
    draw({ address: 'about:addons' });
    expect(page.getByRole('textbox', { name: '快捷键页的网址' }).query()).toBeNull();
    await userEvent.click(page.getByRole('button', { name: '更改快捷键' }));
    await expect.element(page.getByRole('textbox', { name: '快捷键页的网址' })).toHaveValue('about:addons');
    await expect.element(page.getByText('浏览器不允许由此打开')).toBeVisible();
  });

  it('tells what the library takes up, and asks for lasting storage', async () => {
    draw({ agrees: true });
    await expect.element(page.getByText('已用 5 MB，浏览器允许约 72 GB')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '请求长期保存' }));
    await expect.element(page.getByText(/^已承诺长期保存/)).toBeVisible();
    expect(page.getByRole('button', { name: '请求长期保存' }).query()).toBeNull();
  });

  it('says when the browser does not agree', async () => {
    draw();
    await userEvent.click(page.getByRole('button', { name: '请求长期保存' }));
    await expect.element(page.getByText('浏览器暂未同意。')).toBeVisible();
  });
});
