import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPick } from '@/utils/browser/on-pick';
import { PICK_PORT } from '@/utils/browser/pick-protocol';
import { notePicker } from '@/utils/browser/pick-session';
import { reported } from '@/utils/browser/reported';
import { AppError } from '@/utils/article/app-error';

const URL = 'https://water.linjiang.example.gov.cn/sqxx/1.html';

/** A port as the browser hands it over, and what was answered on it. */
function port(sender: object, name = PICK_PORT) {
  const answers: unknown[] = [];
  let hear: ((message: unknown) => void) | undefined;
  return {
    answers,
    ask: (message: unknown) => hear?.(message),
    own: { name, sender, postMessage: (answer: unknown) => void answers.push(answer), onMessage: { addListener: (listener: typeof hear) => void (hear = listener) } },
  };
}

let connect: (port: object) => void;
const answer = vi.fn(async () => ({}) as never);

beforeEach(async () => {
  fakeBrowser.reset();
  answer.mockClear();
  vi.spyOn(fakeBrowser.runtime.onConnect, 'addListener').mockImplementation((listener) => void (connect = listener as never));
  onPick(answer);
  await notePicker(7, { token: 'right', url: URL });
});

const page = (more: object = {}) => ({ id: fakeBrowser.runtime.id, frameId: 0, url: URL, tab: { id: 7 }, ...more });

describe('the background hears a picker', () => {
  it('that speaks with the token of its tab', async () => {
    const picker = port(page());
    connect(picker.own);
    picker.ask({ token: 'right', ask: { kind: 'end' } });
    await expect.poll(() => picker.answers).toEqual([{ ok: true, value: {} }]);
    expect(answer).toHaveBeenCalledWith({ kind: 'end' }, { tab: 7, url: URL, session: { token: 'right', url: URL } });
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('and notes what fails, but for a private window (%s)', async (incognito, noted) => {
    vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ incognito })) as never);
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const failure = new AppError('clip.timeout');
    answer.mockRejectedValueOnce(failure);
    const tab = incognito ? 71 : 72;
    await notePicker(tab, { token: 'right', url: URL });
    const picker = port(page({ tab: { id: tab } }));
    connect(picker.own);
    picker.ask({ token: 'right', ask: { kind: 'look', parts: {} } });
    await expect.poll(() => picker.answers).toEqual([{ ok: false, code: 'clip.timeout' }]);
    expect(reported.has(failure)).toBe(true);
    expect(log).toHaveBeenCalledTimes(noted);
  });

  it.each<[string, object, unknown]>([
    ['another token', page(), 'wrong'],
    ['no token', page(), undefined],
    ['the token of another tab', page({ tab: { id: 8 } }), 'right'],
  ])('and not %s', async (_, sender, token) => {
    const picker = port(sender);
    connect(picker.own);
    picker.ask({ token, ask: { kind: 'end' } });
    await expect.poll(() => picker.answers).toEqual([{ ok: false, code: 'message.forbidden' }]);
    expect(answer).not.toHaveBeenCalled();
  });

  it.each<[string, object, string?]>([
    ['a frame', page({ frameId: 3 })],
    ['another extension', page({ id: 'somebody' })],
    ['a page of ours that is in no tab', page({ tab: undefined })],
    ['a port of another name', page(), 'page-files'],
  ])('and takes no question of %s', (_, sender, name) => {
    const picker = port(sender, name);
    connect(picker.own);
    picker.ask({ token: 'right', ask: { kind: 'end' } });
    expect(picker.answers).toEqual([]);
    expect(answer).not.toHaveBeenCalled();
  });
});
