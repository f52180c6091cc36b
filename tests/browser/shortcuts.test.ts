import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../utils/browser/api';
import { openShortcutSettings } from '../../utils/browser/shortcuts';

const CHROME = 'Mozilla/5.0 Chrome/156.0.0.0 Safari/537.36';
const EDGE = `${CHROME} Edg/156.0.0.0`;
const FIREFOX = 'Mozilla/5.0 (X11; rv:140.0) Gecko/20100101 Firefox/140.0';

const create = vi.fn<(options: { url: string }) => Promise<unknown>>();

beforeEach(() => {
  create.mockReset().mockResolvedValue({});
  browser.tabs.create = create as never;
  Object.assign(browser.commands, { openShortcutSettings: undefined });
});

describe('the page of shortcuts', () => {
  it.each([
    [CHROME, 'chrome://extensions/shortcuts'],
    [EDGE, 'edge://extensions/shortcuts'],
  ])('is opened in a tab (%s)', async (agent, url) => {
    expect(await openShortcutSettings(agent)).toBeUndefined();
    expect(create.mock.calls).toEqual([[{ url }]]);
  });

  it('is opened by the call of its own in Firefox', async () => {
    const open = vi.fn<() => Promise<void>>(() => Promise.resolve());
    Object.assign(browser.commands, { openShortcutSettings: open });
    expect(await openShortcutSettings(FIREFOX)).toBeUndefined();
    expect(open).toHaveBeenCalledTimes(1);
    expect(create).not.toHaveBeenCalled();
  });

  it.each([
    [CHROME, 'chrome://extensions/shortcuts'],
    [FIREFOX, 'about:addons'],
  ])('is named where the browser forbids it (%s)', async (agent, address) => {
    create.mockRejectedValue(new Error('Illegal URL'));
    expect(await openShortcutSettings(agent)).toBe(address);
  });
});
