import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { OptionsModel } from '../../../components/model/options-model';
import { backupModel } from '../../../components/model/backup-model';
import { Options } from '../../../components/settings/Options';
import type { Failure } from '../../../utils/article/failure';
import { DEFAULT_SETTINGS } from '../../../utils/article/settings';
import { mount } from '../../helpers/mount';

function draw({ persisted = false, agrees = false, address = undefined as string | undefined, failures = [] as Failure[], presets = [] as string[] } = {}) {
  const clearFailures = vi.fn(() => Promise.resolve());
  const storage = signal<{ used: number; allowed: number; persisted: boolean } | undefined>({ used: 5 * 1024 ** 2, allowed: 72 * 1024 ** 3, persisted });
  const change = vi.fn<OptionsModel['change']>(() => Promise.resolve());
  const model: OptionsModel = {
    settings: signal(DEFAULT_SETTINGS),
    presets: signal(presets),
    storage,
    shortcuts: signal([
      { name: '_execute_action', shortcut: 'Ctrl+Shift+Y' },
      { name: 'open-panel', shortcut: '' },
      { name: 'of-another-version', shortcut: 'Alt+X' },
    ]),
    failures: signal(failures),
    clearFailures,
    machine: () => Promise.resolve('Jianbao 1.2.3 · Chromium/156 · linux x86-64'),
    openShortcuts: () => Promise.resolve(address),
    change,
    persist: () => {
      if (agrees) storage.value = { used: 1, allowed: 2, persisted: true };
      return Promise.resolve(agrees);
    },
  };
  const backup = backupModel({ work: () => Promise.reject(new Error('not asked for')), page: new AbortController().signal });
  mount(<Options model={model} backup={backup} teams={null} rules={null} version="1.2.3" />);
  return { change, clearFailures };
}

describe('the options page', () => {
  it('shows what went wrong, newest first, and copies and clears it', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const failures: Failure[] = [
      { at: Date.UTC(2026, 10, 23, 8), code: 'library.full', where: 'popup', detail: 'QuotaExceededError' },
      { at: Date.UTC(2026, 10, 22, 8), code: 'clip.timeout', where: 'background' },
    ];
    const { clearFailures } = draw({ failures });
    await expect.element(page.getByText('library.full')).toBeVisible();
    const rows = page.getByRole('list', { name: '错误记录，最新的在前' }).getByRole('listitem');
    expect(rows.elements().map(({ textContent }) => /library\.full|clip\.timeout/.exec(textContent)?.[0])).toEqual(['library.full', 'clip.timeout']);
    await userEvent.click(page.getByRole('button', { name: '复制记录' }));
    await expect.element(page.getByText('已复制')).toBeVisible();
    expect(copied.mock.calls).toEqual([
      ['Jianbao 1.2.3 · Chromium/156 · linux x86-64\n2026-11-23T08:00:00.000Z library.full popup QuotaExceededError\n2026-11-22T08:00:00.000Z clip.timeout background\n'],
    ]);
    await userEvent.click(page.getByRole('button', { name: '清空' }));
    expect(clearFailures).toHaveBeenCalledTimes(1);
  });

  it('says that nothing went wrong', async () => {
    draw();
    await expect.element(page.getByText('没有错误记录。')).toBeVisible();
    expect(page.getByRole('button', { name: '清空' }).query()).toBeNull();
  });

  it('switches the keeping of originals', async () => {
    const { change } = draw();
    const keep = page.getByRole('switch', { name: '同时保存网页原件' });
    await expect.element(keep).toBeChecked();
    await userEvent.click(keep);
    expect(change.mock.calls).toEqual([[{ keepOriginal: false }]]);
  });

  it('offers how large a file may be that is kept, the one that was set among them', async () => {
    const { change } = draw({ presets: ['maxFileBytes'] });
    const limit = page.getByRole('group', { name: '存下的图片、附件，单个不超过' });
    expect(limit.getByRole('radio').elements().map((radio) => [radio.parentElement!.textContent, (radio as HTMLInputElement).checked])).toEqual([
      ['10 MB', false],
      ['50 MB', true],
      ['100 MB', false],
      ['200 MB', false],
    ]);
    await expect.element(page.getByText('由单位预设，可自行更改。')).toBeVisible();
    await userEvent.click(limit.getByRole('radio', { name: '200 MB' }));
    expect(change.mock.calls).toEqual([[{ maxFileBytes: 200 * 1024 * 1024 }]]);
  });

  it('says which value the organisation has preset', async () => {
    draw({ presets: ['keepOriginal'] });
    await expect.element(page.getByText('由单位预设，可自行更改。')).toBeVisible();
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
