import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { injectClip } from '../../utils/browser/inject';

const LIMIT_MS = 1000;

describe('injecting the extractor', () => {
  it.each([
    ['Cannot access a chrome:// URL', 'clip.restricted'],
    ['The extensions gallery cannot be scripted.', 'clip.restricted'],
    ['Missing host permission for the tab', 'clip.restricted'],
    ['Frame with ID 0 is showing error page', 'clip.errorPage'],
    ['No tab with id: 12.', 'clip.tabGone'],
    ['Frame with ID 0 was removed.', 'clip.tabGone'],
    ['Something unheard of', 'clip.failed'],
  ])('reads “%s” as %s', async (message, code) => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error(message));
    await expect(injectClip(1, LIMIT_MS)).rejects.toMatchObject({ code });
  });

  it.each([
    ['https://www.example.cn/a.html', 'clip.failed'],
    ['file:///a.html', 'clip.failed'],
    ['about:blank', 'clip.failed'],
    ['about:config', 'clip.restricted'],
    [undefined, 'clip.restricted'],
  ])('where the script of a tab at %s answers nothing, that is %s', async (url, code) => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url } as never);
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{}] as never);
    await expect(injectClip(1, LIMIT_MS)).rejects.toMatchObject({ code });
  });

  it('leaves the wish for a selection in the extension’s own world of that frame first', async () => {
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{ result: { ok: false, code: 'clip.nothingSelected' } }] as never);
    await injectClip(1, LIMIT_MS, { selection: { frame: 2 } });
    const target = { tabId: 1, frameIds: [2] };
    expect(run.mock.calls).toEqual([[{ target, files: ['/chosen.js'] }], [{ target, func: expect.any(Function), args: [JSON.stringify({ word: 'selection' })] }], [{ target, files: ['/clip.js'] }]]);
    await injectClip(1, LIMIT_MS);
    expect(run.mock.lastCall).toEqual([{ target: { tabId: 1 }, files: ['/clip.js'] }]);
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('leaves word of where the parts stand', async () => {
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{ result: { ok: false, code: 'clip.empty' } }] as never);
    const parts = [{ by: 'rule' as const, body: '#zoom' }];
    await injectClip(1, LIMIT_MS, { parts });
    const target = { tabId: 1 };
    expect(run.mock.calls).toEqual([[{ target, files: ['/chosen.js'] }], [{ target, func: expect.any(Function), args: [JSON.stringify({ parts })] }], [{ target, files: ['/clip.js'] }]]);
    await injectClip(1, LIMIT_MS, { parts: [] });
    expect(run).toHaveBeenCalledTimes(4);
  });

  it('brings what is wanted, and takes the answer from there', async () => {
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    for (const code of ['clip.large', 'clip.pager', 'clip.readability', 'clip.doubt', 'clip.working', 'clip.list']) run.mockResolvedValueOnce([{ result: { ok: false, code } }] as never);
    await expect(injectClip(1, LIMIT_MS)).resolves.toEqual({ ok: false, code: 'clip.list' });
    const target = { tabId: 1 };
    expect(run.mock.calls).toEqual([[{ target, files: ['/clip.js'] }], [{ target, files: ['/large.js'] }], [{ target, files: ['/pager.js'] }], [{ target, files: ['/readability.js'] }], [{ target, files: ['/doubt.js'] }], [{ target, func: expect.any(Function) }]]);
  });

  it('takes one look at a tab after the other, so that none reads the wish of another', async () => {
    let wish: unknown;
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({ target, func, args }: { target: { tabId: number }; func?: unknown; args?: unknown[] }) => {
      // Each takes its turns to get there, and a script takes the wish that it finds.
      for (let turns = 0; turns < 3; turns++) await Promise.resolve();
      const found = wish;
      wish = func && target.tabId === 1 ? args![0] : undefined;
      return [{ result: { ok: false, code: 'clip.list', found } }];
    }) as never);
    const parts = (body: string) => ({ parts: [{ by: 'picked' as const, body }] });
    const answers = await Promise.all([injectClip(1, LIMIT_MS, parts('#one')), injectClip(1, LIMIT_MS, parts('#two')), injectClip(1, LIMIT_MS)]);
    expect(answers.map((answer) => (answer as unknown as { found?: string }).found)).toEqual([expect.stringContaining('#one'), expect.stringContaining('#two'), undefined]);
  });

  it('does not begin a look at a tab while another wants something yet', async () => {
    const answers = [{ ok: false, code: 'clip.pager' }, { ok: false, code: 'clip.list' }, { ok: false, code: 'clip.blank' }];
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async () => [{ result: answers.shift() }]) as never);
    const told = await Promise.all([injectClip(1, LIMIT_MS), injectClip(1, LIMIT_MS)]);
    expect(run.mock.calls.map(([{ files }]) => files![0])).toEqual(['/clip.js', '/pager.js', '/clip.js']);
    expect(told.map((answer) => !answer.ok && answer.code)).toEqual(['clip.list', 'clip.blank']);
  });

  it('looks again after a look that failed', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript')
      .mockRejectedValueOnce(new Error('Frame with ID 0 was removed.'))
      .mockResolvedValue([{ result: { ok: false, code: 'clip.list' } }] as never);
    const [first, second] = await Promise.allSettled([injectClip(1, LIMIT_MS), injectClip(1, LIMIT_MS)]);
    expect([first, second]).toMatchObject([{ reason: { code: 'clip.tabGone' } }, { value: { code: 'clip.list' } }]);
  });

  it('gives up on a page that never answers', async () => {
    vi.useFakeTimers();
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockReturnValue(new Promise<never>(() => undefined) as never);
    await Promise.all([
      expect(injectClip(2, LIMIT_MS)).rejects.toMatchObject({ code: 'clip.timeout' }),
      vi.advanceTimersByTimeAsync(LIMIT_MS),
    ]);
    vi.useRealTimers();
  });

  it.each([[[]], [[{ result: null }]], [[{ result: {} }]]])('does not take %j for an answer', async (results) => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ url: 'https://www.example.cn/a.html' } as never);
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue(results as never);
    await expect(injectClip(1, LIMIT_MS)).rejects.toMatchObject({ code: 'clip.failed' });
  });
});
