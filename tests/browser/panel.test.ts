import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPanelClip, openPanel, panelKind, takePanelClip } from '@/utils/browser/panel';

/** Puts what one browser has and another lacks in place of the fake's own. */
const given = (parts: { sidePanel?: unknown; sidebarAction?: unknown }): void => {
  for (const name of ['sidePanel', 'sidebarAction'] as const) {
    Object.defineProperty(fakeBrowser, name, { value: parts[name], configurable: true, writable: true });
  }
};

/** This page is the panel of that window. */
const inWindow = (id: number): void => void vi.spyOn(fakeBrowser.windows, 'getCurrent').mockImplementation((async () => ({ id })) as never);

describe('the panel', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    inWindow(7);
  });

  it('is the side panel where the browser has one', async () => {
    const open = vi.fn(async () => undefined);
    given({ sidePanel: { open } });
    expect(panelKind()).toBe('sidePanel');
    await openPanel({ windowId: 7, clip: 3 });
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
    expect(await takePanelClip()).toBe(3);
    expect(await takePanelClip()).toBeUndefined();
  });

  it('is the side bar in Firefox, which is not opened a second time: it would begin afresh', async () => {
    const open = vi.fn(async () => undefined);
    const getViews = vi.fn((): Window[] => []);
    given({ sidebarAction: { open } });
    vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ getViews } as never);
    expect(panelKind()).toBe('sidebar');
    await openPanel({ windowId: 7 });
    expect(open).toHaveBeenCalledTimes(1);
    expect(await takePanelClip()).toBeUndefined();
    getViews.mockReturnValue([{} as Window]);
    await openPanel({ windowId: 7 });
    expect(getViews).toHaveBeenLastCalledWith({ type: 'sidebar', windowId: 7 });
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('begins with its list when it was asked for a clip long ago, while another was up', async () => {
    given({ sidePanel: { open: async () => undefined } });
    vi.useFakeTimers({ toFake: ['Date'] });
    await openPanel({ windowId: 7, clip: 3 });
    vi.setSystemTime(Date.now() + 60_000);
    expect(await takePanelClip()).toBeUndefined();
    vi.useRealTimers();
  });

  it('shows what was asked for in its own window alone', async () => {
    given({ sidePanel: { open: async () => undefined } });
    const panel = new AbortController();
    const shown = vi.fn<(clip: number) => void>();
    onPanelClip(shown, panel.signal);
    inWindow(8);
    await openPanel({ windowId: 7, clip: 3 });
    expect(await takePanelClip()).toBeUndefined();
    await openPanel({ windowId: 8, clip: 4 });
    await expect.poll(() => shown.mock.calls).toEqual([[4]]);
    await openPanel({ windowId: 7, clip: 5 });
    inWindow(7);
    expect(await takePanelClip()).toBe(5);
    expect(shown).toHaveBeenCalledTimes(1);
    panel.abort();
  });

  it('is the library in a tab where there is neither', async () => {
    given({});
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(panelKind()).toBe('tab');
    await openPanel({ windowId: 7, clip: 3 });
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/library\.html#\/clip\/3$/) });
  });
});
