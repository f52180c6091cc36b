import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanel, panelKind, takePanelClip } from '@/utils/browser/panel';

/** Puts what one browser has and another lacks in place of the fake's own. */
const given = (parts: { sidePanel?: unknown; sidebarAction?: unknown }): void => {
  for (const name of ['sidePanel', 'sidebarAction'] as const) {
    Object.defineProperty(fakeBrowser, name, { value: parts[name], configurable: true, writable: true });
  }
};

describe('the panel', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is the side panel where the browser has one', async () => {
    const open = vi.fn(async () => undefined);
    given({ sidePanel: { open } });
    expect(panelKind()).toBe('sidePanel');
    await openPanel({ windowId: 7, clip: 3 });
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
    expect(await takePanelClip()).toBe(3);
    expect(await takePanelClip()).toBeUndefined();
  });

  it('is the side bar in Firefox', async () => {
    const open = vi.fn(async () => undefined);
    given({ sidebarAction: { open } });
    expect(panelKind()).toBe('sidebar');
    await openPanel({ windowId: 7 });
    expect(open).toHaveBeenCalledTimes(1);
    expect(await takePanelClip()).toBeUndefined();
  });

  it('is the library in a tab where there is neither', async () => {
    given({});
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    expect(panelKind()).toBe('tab');
    await openPanel({ windowId: 7, clip: 3 });
    expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/library\.html#\/clip\/3$/) });
  });
});
