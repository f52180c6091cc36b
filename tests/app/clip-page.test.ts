import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../utils/article/app-error';
import type { Clip } from '../../utils/article/clip';
import type { ClipAnswer, Draft } from '../../utils/article/draft';
import { DEFAULT_SETTINGS } from '../../utils/article/settings';
import { type ClipPageDeps, createClipPage } from '../../utils/app/clip-page';

const CLIP = { id: 7 } as Clip;
const DRAFT = { url: 'http://portal.example.gov.cn/a.html' } as Draft;
const REQUEST = { capture: '01J00000000000000000000000', tab: 3, askedAt: 1000 };

function deps(change: Partial<ClipPageDeps> = {}): ClipPageDeps {
  return {
    stored: vi.fn(async () => undefined),
    isPrivate: async () => false,
    store: vi.fn(async () => CLIP),
    keptFrame: vi.fn(async () => undefined),
    inject: vi.fn(async (): Promise<ClipAnswer> => ({ ok: true, draft: DRAFT })),
    received: vi.fn(async () => ({ bytes: new Uint8Array([1]), charset: 'utf-8' })),
    file: vi.fn(async () => ({ url: 'http://portal.example.gov.cn/a.pdf', bytes: new Uint8Array(), disposition: '' })),
    viewed: async () => undefined,
    original: vi.fn(async () => ({ url: 'http://portal.example.gov.cn/a.html', title: '年度名录', bytes: new Uint8Array([2]), charset: 'gbk' })),
    settings: async () => DEFAULT_SETTINGS,
    zone: () => 'Asia/Urumqi',
    version: '1.2.3',
    kept: vi.fn(),
    ...change,
  };
}

describe('clip page', () => {
  it('looks once, stores what it saw, and tells who must follow', async () => {
    const given = deps();
    await expect(createClipPage(given)(REQUEST)).resolves.toEqual({ clip: 7 });
    expect(given.store).toHaveBeenCalledWith({
      capture: REQUEST.capture,
      draft: DRAFT,
      zone: 'Asia/Urumqi',
      version: '1.2.3',
      received: { bytes: new Uint8Array([1]), charset: 'utf-8' },
      keepOriginal: true,
      clickAt: 1000,
    });
    expect(given.kept).toHaveBeenCalledWith(CLIP, REQUEST);
  });

  it('joins the work under way when asked again with the same capture', async () => {
    let answer: (value: ClipAnswer) => void = () => undefined;
    const page = new Promise<ClipAnswer>((resolve) => (answer = resolve));
    const given = deps({ inject: vi.fn(() => page) });
    const clipPage = createClipPage(given);
    const both = Promise.all([clipPage(REQUEST), clipPage(REQUEST)]);
    answer({ ok: true, draft: DRAFT });
    await expect(both).resolves.toEqual([{ clip: 7 }, { clip: 7 }]);
    expect(given.inject).toHaveBeenCalledTimes(1);
    expect(given.store).toHaveBeenCalledTimes(1);
  });

  it('answers from the library when the capture is stored already', async () => {
    const given = deps({ stored: async () => ({ id: 9 }) as Clip });
    await expect(createClipPage(given)(REQUEST)).resolves.toEqual({ clip: 9 });
    expect(given.inject).not.toHaveBeenCalled();
    expect(given.kept).not.toHaveBeenCalled();
  });

  it('keeps nothing from a private window, and does not look, before the reader has said yes', async () => {
    const given = deps({ isPrivate: vi.fn(async (tab) => tab === REQUEST.tab) });
    const clipPage = createClipPage(given);
    await expect(clipPage(REQUEST)).rejects.toMatchObject({ code: 'clip.private' });
    await expect(clipPage({ ...REQUEST, selection: { frame: 0 }, anyway: true })).rejects.toMatchObject({ code: 'clip.private' });
    expect(given.inject).not.toHaveBeenCalled();
    expect(given.store).not.toHaveBeenCalled();
    await expect(clipPage({ ...REQUEST, agreed: true })).resolves.toEqual({ clip: 7 });
  });

  it('asks for the selection in its frame, whose bytes are not those of the page', async () => {
    const given = deps();
    await createClipPage(given)({ ...REQUEST, selection: { frame: 4 } });
    expect(given.inject).toHaveBeenCalledWith(3, { selection: { frame: 4 } });
    expect(given.received).not.toHaveBeenCalled();
    expect(given.store).toHaveBeenCalledWith(expect.objectContaining({ received: { missing: 'notAsked' } }));
  });

  it('takes a frame whose article is kept for a further look at that clip, and says what it showed before', async () => {
    const before = { clip: 7, capture: '01J00000000000000000000009' };
    const given = deps({ inject: async () => ({ ok: true, draft: { ...DRAFT, framed: true } }), keptFrame: vi.fn(async () => before) });
    await expect(createClipPage(given)(REQUEST)).resolves.toEqual({ clip: 7, before });
    expect(given.keptFrame).toHaveBeenCalledWith({ ...DRAFT, framed: true }, 1000);
    expect(given.store).toHaveBeenCalledWith(expect.objectContaining({ again: 7 }));
    // What could not go into that clip is one of its own.
    const other = deps({ ...given, store: vi.fn(async () => ({ id: 8 }) as Clip) });
    await expect(createClipPage(other)(REQUEST)).resolves.toEqual({ clip: 8 });
  });

  it.each([
    ['of a page that is no frame’s', {}, false],
    ['of what is selected in it', { selection: { frame: 0 } }, true],
    ['where a clip was named', { again: 5 }, true],
  ])('looks for no clip of a frame %s', async (_, wish, framed) => {
    const given = deps({ inject: async () => ({ ok: true, draft: { ...DRAFT, ...(framed && { framed }) } }) });
    await expect(createClipPage(given)({ ...REQUEST, ...wish })).resolves.toEqual({ clip: 7 });
    expect(given.keptFrame).not.toHaveBeenCalled();
  });

  it('does not take the bytes of the page for those of a frame whose article it is', async () => {
    const given = deps({ inject: async () => ({ ok: true, draft: { ...DRAFT, framed: true } }) });
    await createClipPage(given)(REQUEST);
    expect(given.received).not.toHaveBeenCalled();
    expect(given.store).toHaveBeenCalledWith(expect.objectContaining({ received: { missing: 'notAsked' } }));
  });

  it('keeps the page as it is, and does not look for an article, when the reader wants the original', async () => {
    const given = deps();
    await createClipPage(given)({ ...REQUEST, original: true });
    expect(given.inject).not.toHaveBeenCalled();
    expect(given.original).toHaveBeenCalledWith(REQUEST.tab);
    expect(given.store).toHaveBeenCalledWith(
      expect.objectContaining({
        held: { bytes: new Uint8Array([2]), mime: 'text/html' },
        received: { missing: 'notAsked' },
        draft: expect.objectContaining({ html: '', text: '', charset: 'gbk', fields: { title: { value: '年度名录', origin: 'documentTitle', confidence: 0.4 } } }),
      }),
    );
  });

  it('does not ask for the received bytes when originals are switched off', async () => {
    const given = deps({ settings: async () => ({ ...DEFAULT_SETTINGS, keepOriginal: false }) });
    await createClipPage(given)(REQUEST);
    expect(given.received).not.toHaveBeenCalled();
    expect(given.store).toHaveBeenCalledWith(expect.objectContaining({ keepOriginal: false, received: { missing: 'switchedOff' } }));
  });

  it.each([
    ['clip.empty', 'clip.empty'],
    ['something else', 'clip.failed'],
  ])('passes on the page’s own error %s as %s and stores nothing', async (code, expected) => {
    const given = deps({ inject: async () => ({ ok: false, code }) });
    await expect(createClipPage(given)(REQUEST)).rejects.toMatchObject({ code: expected });
    expect(given.store).not.toHaveBeenCalled();
  });

  it.each([
    ['clip.pdf', 'clip.pdf'],
    ['clip.data', 'clip.data'],
    [undefined, 'clip.restricted'],
  ] as const)('asks for the PDF of a viewer in which no script may run (%s), and says %s when it is not given', async (seen, code) => {
    const given = deps({
      inject: () => Promise.reject(new AppError('clip.restricted')),
      viewed: async () => seen,
      file: vi.fn(() => Promise.reject(new AppError('file.network'))),
    });
    await expect(createClipPage(given)(REQUEST)).rejects.toMatchObject({ code });
    expect(given.file).toHaveBeenCalledTimes(seen === 'clip.pdf' ? 1 : 0);
  });

  it('hands on which clip takes the new capture', async () => {
    const given = deps();
    await createClipPage(given)({ ...REQUEST, again: 7 });
    expect(given.store).toHaveBeenCalledWith(expect.objectContaining({ again: 7 }));
  });

  it('may be asked again after a failure', async () => {
    const inject = vi.fn<ClipPageDeps['inject']>().mockRejectedValueOnce(new AppError('clip.timeout')).mockResolvedValue({ ok: true, draft: DRAFT });
    const clipPage = createClipPage(deps({ inject }));
    await expect(clipPage(REQUEST)).rejects.toMatchObject({ code: 'clip.timeout' });
    await expect(clipPage(REQUEST)).resolves.toEqual({ clip: 7 });
  });
});
