import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
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
