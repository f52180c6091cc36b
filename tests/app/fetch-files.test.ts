import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../utils/article/app-error';
import type { FileRow } from '../../utils/article/clip';
import { type FetchFilesDeps, fetchFiles } from '../../utils/app/fetch-files';

const PAGE = 'http://portal.example.gov.cn/202611/t1.html';
const OWN = 'http://portal.example.gov.cn/W1.png';
const OTHER = 'http://files.example.org/a.pdf';
const FILE = { bytes: new Uint8Array([1, 2]), mime: 'image/png' };

const row = (url: string, change: Partial<FileRow> = {}): FileRow => ({
  capture: 'c', n: 0, clip: 1, role: 'image', url, name: 'W1.png', alt: '', state: 'waiting', reason: null, tries: 0, sha: null, mime: null, length: null,
  ...change,
});

function deps(change: Partial<FetchFilesDeps> = {}): FetchFilesDeps {
  return {
    put: vi.fn(async (_capture, _n, outcome) => ({ ...row(OWN), state: outcome.state })),
    hasOrigin: async () => false,
    direct: vi.fn(async () => FILE),
    page: vi.fn(async () => FILE),
    delay: vi.fn(async () => undefined),
    settled: vi.fn(),
    report: vi.fn(),
    maxBytes: 100,
    ...change,
  };
}

describe('files of a capture', () => {
  it('fetches the page’s own origin from within the page', async () => {
    const given = deps();
    await fetchFiles(given, [row(OWN)], PAGE);
    expect(given.page).toHaveBeenCalledWith({ url: OWN, role: 'image', maxBytes: 100 });
    expect(given.direct).not.toHaveBeenCalled();
    expect(given.put).toHaveBeenCalledWith('c', 0, { state: 'kept', ...FILE });
    expect(given.settled).toHaveBeenCalledTimes(1);
  });

  it('leaves another origin waiting for a permission, and writes that once', async () => {
    const given = deps();
    await fetchFiles(given, [row(OTHER), row(OTHER, { n: 1, state: 'needsPermission' })], PAGE);
    expect(given.direct).not.toHaveBeenCalled();
    expect(given.put).toHaveBeenCalledTimes(1);
    expect(given.put).toHaveBeenCalledWith('c', 0, { state: 'needsPermission', reason: 'permission.refused' });
  });

  it('fetches a granted origin from the background, without cookies', async () => {
    const given = deps({ hasOrigin: async () => true });
    await fetchFiles(given, [row(OTHER)], PAGE);
    expect(given.direct).toHaveBeenCalledWith(expect.objectContaining({ url: OTHER }), 'omit');
  });

  it('says needsPage for the page’s own files when the page is gone', async () => {
    const given = deps({ page: undefined });
    await fetchFiles(given, [row(OWN)], PAGE);
    expect(given.put).toHaveBeenCalledWith('c', 0, { state: 'needsPage', reason: null });
  });

  it('falls back to the background where the page may not fetch', async () => {
    const given = deps({ page: vi.fn(async () => Promise.reject(new AppError('file.network'))) });
    await fetchFiles(given, [row(OWN)], PAGE);
    expect(given.direct).toHaveBeenCalledWith(expect.anything(), 'include');
    expect(given.put).toHaveBeenCalledWith('c', 0, expect.objectContaining({ state: 'kept' }));
  });

  it('tries a busy server three times with growing pauses, a refusal once', async () => {
    const busy = deps({ page: vi.fn(async () => Promise.reject(new AppError('file.http', '503'))) });
    await fetchFiles(busy, [row(OWN)], PAGE);
    expect(busy.page).toHaveBeenCalledTimes(3);
    expect(vi.mocked(busy.delay).mock.calls).toEqual([[500], [1000]]);
    expect(busy.put).toHaveBeenCalledWith('c', 0, { state: 'failed', reason: 'file.http' });

    const refused = deps({ page: vi.fn(async () => Promise.reject(new AppError('file.http', '404'))) });
    await fetchFiles(refused, [row(OWN)], PAGE);
    expect(refused.page).toHaveBeenCalledTimes(1);
  });

  it('throws when the page goes away midway, leaving the row as it is', async () => {
    const given = deps({ page: vi.fn(async () => Promise.reject(new AppError('clip.tabGone'))) });
    await expect(fetchFiles(given, [row(OWN), row(OWN, { n: 1 })], PAGE)).rejects.toMatchObject({ code: 'clip.tabGone' });
    expect(given.put).not.toHaveBeenCalled();
  });

  it('settles the other files when the disk is full', async () => {
    const put = vi.fn<FetchFilesDeps['put']>(async (_capture, n, outcome) => {
      if (outcome.state === 'kept' && n === 0) throw new AppError('library.full');
      return { ...row(OWN), n, state: outcome.state };
    });
    await fetchFiles(deps({ put }), [row(OWN), row(OWN, { n: 1 })], PAGE);
    expect(put).toHaveBeenCalledWith('c', 0, { state: 'failed', reason: 'library.full' });
    expect(put).toHaveBeenCalledWith('c', 1, expect.objectContaining({ state: 'kept' }));
  });

  it('leaves a row as it is where the disk is too full even to say so, and settles the others', async () => {
    const put = vi.fn<FetchFilesDeps['put']>(async (_capture, n, outcome) => {
      if (n === 0) throw new AppError('library.full');
      return { ...row(OWN), n, state: outcome.state };
    });
    const given = deps({ put });
    await fetchFiles(given, [row(OWN), row(OWN, { n: 1 })], PAGE);
    expect(put.mock.calls.map(([, n, { state }]) => [n, state])).toEqual(expect.arrayContaining([[0, 'kept'], [0, 'failed'], [1, 'kept']]));
    expect(vi.mocked(given.settled).mock.calls.map(([{ n }]) => n)).toEqual([1]);
    expect(given.report).toHaveBeenCalledTimes(1);
  });

  it('asks for no more files of a clip that was deleted for good meanwhile', async () => {
    const put = vi.fn<FetchFilesDeps['put']>(async () => Promise.reject(new AppError('library.missing')));
    const given = deps({ put });
    await fetchFiles(given, [0, 1, 2, 3, 4].map((n) => row(OWN, { n })), PAGE);
    expect(vi.mocked(given.page!).mock.calls.length).toBeLessThanOrEqual(2);
    expect(given.settled).not.toHaveBeenCalled();
  });

  it('refuses addresses that are no http address and skips what is kept', async () => {
    const given = deps();
    await fetchFiles(given, [row('javascript:alert(1)'), row(OWN, { n: 1, state: 'kept' })], PAGE);
    expect(given.put).toHaveBeenCalledTimes(1);
    expect(given.put).toHaveBeenCalledWith('c', 0, { state: 'failed', reason: 'file.badAddress' });
  });
});
