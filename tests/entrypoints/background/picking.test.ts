import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createPicking } from '@/entrypoints/background/picking';
import { reported } from '@/utils/browser/reported';

beforeEach(() => fakeBrowser.reset());

it.each([
  [true, 'clip.private', true],
  [false, 'clip.restricted', false],
])('what stands in the way of a picker is noted on the errors page, but for a private window (%s)', async (incognito, code, kept) => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async () => ({ incognito })) as never);
  const { start } = createPicking(vi.fn());
  const error = await start({ tab: incognito ? 701 : 702 }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code });
  expect(reported.has(error as object)).toBe(kept);
});
