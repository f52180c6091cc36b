import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AppError } from '../../utils/article/app-error';
import { clearFailures, listFailures, noteFailure, onFailures } from '../../utils/browser/failure-log';
import { report } from '../../utils/browser/report';

describe('the reporter', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('notes a failure once, without what is not to be kept', async () => {
    const error = new AppError('clip.failed', 'no answer from http://portal.example.gov.cn/a?token=abc 某通知');
    report(error);
    report(error);
    await expect.poll(() => listFailures()).toHaveLength(1);
    expect(await listFailures()).toEqual([{ at: expect.any(Number), code: 'clip.failed', where: 'background', detail: 'no answer from portal.example.gov.cn …' }]);
  });

  it('calls an error that nobody foresaw a defect', async () => {
    report(new TypeError('x is not a function'));
    await expect.poll(() => listFailures()).toMatchObject([{ code: 'app.defect', detail: 'TypeError: x is not a function' }]);
  });

  it('keeps the newest two hundred, newest first, and forgets them when told', async () => {
    for (let at = 1; at <= 203; at++) await noteFailure({ at, code: 'clip.failed', where: 'popup' });
    const kept = await listFailures();
    expect(kept.map(({ at }) => at)).toEqual(Array.from({ length: 200 }, (_, i) => 203 - i));
    const heard = vi.fn();
    onFailures(heard, new AbortController().signal);
    await clearFailures();
    expect(await listFailures()).toEqual([]);
    expect(heard).toHaveBeenCalled();
  });

  it('falls back to memory where the disk takes nothing', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    await noteFailure({ at: 1, code: 'library.full', where: 'background' });
    expect(await listFailures()).toMatchObject([{ code: 'library.full' }]);
  });
});
