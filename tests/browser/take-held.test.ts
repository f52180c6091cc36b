import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Draft } from '../../utils/article/draft';
import { type HoldingWorld, holdTexts } from '../../utils/article/hold-texts';
import { injectClip } from '../../utils/browser/inject';
import { takeHeld } from '../../utils/browser/take-held';

const world = globalThis as HoldingWorld;
const draft = (texts: Partial<Draft>): Draft => ({ html: '', text: '', original: '', url: 'http://qs.example.gov.cn/a.html', ...texts }) as Draft;

/** Runs in this world what is sent to the page's; texts cross as UTF-8. */
const page = () =>
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockImplementation((async ({ func, args = [] }: { func: (...given: unknown[]) => unknown; args?: unknown[] }) => {
    const result = await func(...args);
    return [{ result: typeof result === 'string' ? Buffer.from(result).toString() : result }];
  }) as never);

describe('the texts of a large page', () => {
  it('leave it piece by piece, whole, and are let go', async () => {
    // Wherever a cut falls, it falls into a pair.
    const long = `甲${'\u{20000}'.repeat(400_000)}乙`;
    const run = page();
    const answer = holdTexts(draft({ html: long, text: '丙', original: '' }), world);
    expect(answer.draft).toMatchObject({ html: '', text: '', original: '' });
    expect(answer.held?.lengths).toEqual({ html: long.length, text: 1, original: 0 });
    const taken = await takeHeld({ tabId: 1 }, answer.draft, answer.held!);
    expect(taken.html === long).toBe(true);
    expect(taken).toMatchObject({ text: '丙', original: '' });
    expect(run.mock.calls.length).toBeGreaterThan(4);
    expect(world.jianbaoHeld).toBeUndefined();
  });

  it('of a small one come with it', () => {
    const small = draft({ html: '<p>甲</p>', text: '甲' });
    expect(holdTexts(small, world)).toEqual({ draft: small });
    expect(world.jianbaoHeld).toBeUndefined();
  });

  it('are not mixed with those of another look', async () => {
    page();
    const first = holdTexts(draft({ html: 'a'.repeat(600_000) }), world);
    holdTexts(draft({ html: 'b'.repeat(600_000) }), world);
    await expect(takeHeld({ tabId: 1 }, first.draft, first.held!)).rejects.toMatchObject({ code: 'clip.failed' });
    delete world.jianbaoHeld;
  });
});

describe('a page that takes long to read', () => {
  const WORKING = { ok: false, code: 'clip.working' };

  it('is waited for as long as it says that it is reading', async () => {
    const run = vi.spyOn(fakeBrowser.scripting, 'executeScript');
    for (const result of [WORKING, WORKING, { ok: true, draft: draft({ text: '甲' }) }]) run.mockResolvedValueOnce([{ result }] as never);
    await expect(injectClip(1, 1_000)).resolves.toMatchObject({ ok: true, draft: { text: '甲' } });
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('but not for ever', async () => {
    vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([{ result: WORKING }] as never);
    await expect(injectClip(1, 1_000)).rejects.toMatchObject({ code: 'clip.timeout' });
  });
});
