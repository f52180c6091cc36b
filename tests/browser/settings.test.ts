import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/article/settings';
import { loadSettings, onSettings, presetSettings, saveSettings } from '../../utils/browser/settings';

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are the defaults until something is set', async () => {
    await expect(loadSettings()).resolves.toEqual(DEFAULT_SETTINGS);
  });

  it('change one by one, and every page hears of it', async () => {
    const heard: Settings[] = [];
    const stop = new AbortController();
    onSettings((settings) => heard.push(settings), stop.signal);
    await saveSettings({ keepOriginal: false });
    await saveSettings({ reader: { theme: 'dark' } });
    const expected = { ...DEFAULT_SETTINGS, keepOriginal: false, reader: { ...DEFAULT_SETTINGS.reader, theme: 'dark' } };
    await expect(loadSettings()).resolves.toEqual(expected);
    await expect.poll(() => heard.at(-1)).toEqual(expected);
    stop.abort();
    await saveSettings({ keepOriginal: true });
    expect(heard).toHaveLength(2);
  });

  it('take a stored value of a wrong type for not set', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 1, settings: { keepOriginal: 'yes', reader: { size: 'big', leading: 1.7 } } } });
    const { keepOriginal, reader } = await loadSettings();
    expect(keepOriginal).toBe(true);
    expect(reader).toEqual({ ...DEFAULT_SETTINGS.reader, leading: 1.7 });
  });

  it("are the organisation's presets until the person chooses", async () => {
    await fakeBrowser.storage.managed.set({ keepOriginal: false, maxFileBytes: 'much', reader: { theme: 'paper', size: 20 } });
    await expect(loadSettings()).resolves.toEqual({ ...DEFAULT_SETTINGS, keepOriginal: false, reader: { ...DEFAULT_SETTINGS.reader, theme: 'paper', size: 20 } });
    await expect(presetSettings()).resolves.toEqual(['keepOriginal', 'reader.theme', 'reader.size']);
    await saveSettings({ keepOriginal: true, reader: { size: 18 } });
    await expect(loadSettings()).resolves.toMatchObject({ keepOriginal: true, reader: { theme: 'paper', size: 18 } });
    await expect(presetSettings()).resolves.toEqual(['reader.theme']);
    // A preset that comes later reaches what was never chosen.
    await fakeBrowser.storage.managed.set({ reader: { theme: 'dark' } });
    await expect(loadSettings()).resolves.toMatchObject({ keepOriginal: true, reader: { theme: 'dark', size: 18 } });
  });

  it('are the defaults where the browser refuses managed storage', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    await expect(loadSettings()).resolves.toEqual(DEFAULT_SETTINGS);
    await expect(presetSettings()).resolves.toEqual([]);
  });

  it('are the defaults where the browser has no managed storage', async () => {
    const { managed } = fakeBrowser.storage;
    try {
      Object.defineProperty(fakeBrowser.storage, 'managed', { value: undefined, configurable: true, writable: true });
      await expect(loadSettings()).resolves.toEqual(DEFAULT_SETTINGS);
    } finally {
      Object.defineProperty(fakeBrowser.storage, 'managed', { value: managed, configurable: true, writable: true });
    }
  });
});
