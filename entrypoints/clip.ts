import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toAppError } from '../utils/article/app-error';
import type { ClipAnswer } from '../utils/article/draft';
import { extract } from '../utils/extract/extract';

/** Where the background leaves what is wished beyond the page as it is; see utils/browser/inject.ts. */
const world = globalThis as { jianbaoWish?: unknown; jianbaoExtract?: typeof extract };

/** Injected on the click alone; what `main` returns is the result of executeScript, so it must be plain JSON. */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<ClipAnswer> {
    try {
      const { jianbaoWish: wish } = world;
      delete world.jianbaoWish;
      // For page-part.js: the further pages of a split article are read by the same code.
      world.jianbaoExtract = extract;
      if (wish === 'extractor') return { ok: false, code: 'clip.failed' };
      // Anything but these words is an element of the page that has this name.
      return { ok: true, draft: await extract(document, { selection: wish === 'selection', anyway: wish === 'anyway' }) };
    } catch (error) {
      const { code, detail } = toAppError(error, 'clip.failed');
      return { ok: false, code, ...(detail !== undefined && { detail }) };
    }
  },
});
