import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/article/settings';
import { loadSettings, onSettings, saveSettings } from '../../utils/browser/settings';

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
    expect(heard.at(-1)).toEqual(expected);
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
});
