import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../utils/browser/api';
import { openPopup } from '../../utils/browser/open-popup';

const given = (open: unknown): void => void Object.assign(browser.action, { openPopup: open });

describe('opening the popup', () => {
  it('is asked for at once, and says that it came', async () => {
    const open = vi.fn<() => Promise<void>>(() => Promise.resolve());
    given(open);
    const opened = openPopup();
    expect(open).toHaveBeenCalledTimes(1);
    expect(await opened).toBe(true);
  });

  it('says where the browser has no such call, or refuses', async () => {
    given(undefined);
    expect(await openPopup()).toBe(false);
    given(() => Promise.reject(new Error('Could not find an active browser window.')));
    expect(await openPopup()).toBe(false);
  });
});
