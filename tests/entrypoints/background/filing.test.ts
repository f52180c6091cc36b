import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFiling } from '@/entrypoints/background/filing';
import { AppError } from '@/utils/article/app-error';
import { ulid } from '@/utils/article/ulid';
import { addJob, listJobs } from '@/utils/browser/file-jobs';
import type { PageTunnel } from '@/utils/browser/page-tunnel';
import type { Library } from '@/utils/library/open';
import { filesOf } from '@/utils/library/read/files-of';
import { draft, file } from '../../library/helpers/draft';
import { freshLibrary, keep } from '../../library/helpers/library';

const TAB = 7;
const BYTES = new Uint8Array([137, 80, 78, 71]);

/** The page of `draft()`, which answers each file with the same picture. */
const tunnel = (changes: Partial<PageTunnel> = {}): PageTunnel => ({
  tab: TAB,
  origin: 'https://www.portal.example.gov.cn',
  get: vi.fn(async () => ({ bytes: BYTES, mime: 'image/png' })),
  bye: vi.fn(),
  ...changes,
});

/** A clip with a file of its page. */
async function clipped(lib: Library, url?: string): Promise<string> {
  const capture = ulid();
  await keep(lib, { capture, draft: draft({ files: [file(0, url === undefined ? {} : { url })] }) });
  return capture;
}

const states = async (lib: Library, capture: string): Promise<string[]> => (await filesOf(lib, capture)).map(({ state }) => state);

const alarmSet = async (): Promise<boolean> => (await fakeBrowser.alarms.get('files')) !== undefined;

/** Lets every host be reached; each `fetch` answers once it is told to. */
function slowHost(): { asked: () => number; answer(): void } {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation((async () => true) as never);
  const waiting: ((response: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => waiting.push(resolve)));
  return {
    asked: () => waiting.length,
    answer: () => waiting.forEach((resolve) => resolve(new Response(BYTES, { headers: { 'content-type': 'image/png' } }))),
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a page that has connected', () => {
  it('is let go, and the next job done, though one fails', async () => {
    const lib = await freshLibrary();
    const [broken, whole] = [await clipped(lib), await clipped(lib)];
    for (const capture of [broken, whole]) await addJob({ capture, tab: TAB, apart: false });
    const put = lib.db.transaction.bind(lib.db);
    let failed = false;
    vi.spyOn(lib.db, 'transaction').mockImplementation(((...given: Parameters<typeof put>) => {
      if (given[1] === 'readwrite' && !failed) {
        failed = true;
        throw new AppError('library.failed');
      }
      return put(...given);
    }) as typeof put);
    const page = tunnel();
    await createFiling(async () => lib).serve(page);
    expect(page.bye).toHaveBeenCalledTimes(1);
    expect(await listJobs()).toEqual([]);
    expect([await states(lib, broken), await states(lib, whole)].toSorted()).toEqual([['kept'], ['waiting']]);
  });

  it('is let go though what is to be done cannot be read', async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('gone'));
    const page = tunnel();
    await expect(createFiling(freshLibrary).serve(page)).rejects.toThrow('gone');
    expect(page.bye).toHaveBeenCalledTimes(1);
  });
});

describe('files that no page takes part in', () => {
  /** A clip whose one file another host is asked for. */
  async function asking() {
    const lib = await freshLibrary();
    const host = slowHost();
    const capture = await clipped(lib, 'https://files.example.org/a.png');
    const filing = createFiling(async () => lib);
    await filing.start(capture, TAB);
    while (host.asked() === 0) await new Promise(setImmediate);
    return { lib, host, capture, filing };
  }

  it('are a job with an alarm too, so that a background that was stopped takes them up again', async () => {
    const { lib, host, capture } = await asking();
    expect(await listJobs()).toEqual([{ capture, apart: false }]);
    expect(await alarmSet()).toBe(true);
    // As after its end: what was asked goes on nowhere.
    const woken = createFiling(async () => lib).wake();
    await vi.waitFor(() => expect(host.asked()).toBe(2));
    host.answer();
    await woken;
    expect(await states(lib, capture)).toEqual(['kept']);
    expect(await listJobs()).toEqual([]);
    expect(await alarmSet()).toBe(false);
  });

  it('keep the background awake while they are on their way, and no longer', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { lib, host, capture } = await asking();
    const asked = vi.spyOn(fakeBrowser.storage.session, 'get');
    for (const times of [1, 2]) {
      await vi.advanceTimersByTimeAsync(20_000);
      expect(asked).toHaveBeenCalledTimes(times);
    }
    host.answer();
    while ((await states(lib, capture))[0] !== 'kept') await new Promise(setImmediate);
    while ((await listJobs()).length > 0) await new Promise(setImmediate);
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
  });

  it('are one run, however often they are asked for', async () => {
    const { lib, host, capture, filing } = await asking();
    await filing.resume({ capture });
    const woken = filing.wake();
    host.answer();
    await woken;
    await vi.waitFor(async () => expect(await states(lib, capture)).toEqual(['kept']));
    expect(host.asked()).toBe(1);
    await vi.waitFor(async () => expect(await listJobs()).toEqual([]));
  });

  it('are left alone after some times of which none came to an end', async () => {
    const { lib, host, capture } = await asking();
    for (let times = 2; times <= 6; times++) {
      void createFiling(async () => lib).wake();
      await vi.waitFor(() => expect(host.asked()).toBe(times));
    }
    await createFiling(async () => lib).wake();
    expect(host.asked()).toBe(6);
    expect(await states(lib, capture)).toEqual(['needsPage']);
    expect(await listJobs()).toEqual([]);
    expect(await alarmSet()).toBe(false);
    host.answer();
    await vi.waitFor(async () => expect(await states(lib, capture)).toEqual(['kept']));
  });
});

it('a job whose tab is gone is settled without it, and not taken up again', async () => {
  const lib = await freshLibrary();
  const capture = await clipped(lib);
  await addJob({ capture, tab: TAB, apart: false });
  const inject = vi.spyOn(fakeBrowser.scripting, 'executeScript').mockRejectedValue(new Error(`No tab with id: ${TAB}.`));
  const filing = createFiling(async () => lib);
  await filing.wake();
  expect(await states(lib, capture)).toEqual(['needsPage']);
  expect(await listJobs()).toEqual([]);
  await filing.wake();
  expect(inject).toHaveBeenCalledTimes(1);
});
