import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toAppError } from '../utils/article/app-error';
import type { ClipAnswer } from '../utils/article/draft';
import { extract } from '../utils/extract/extract';

/** Where the background leaves its wish that only what is selected is kept; see utils/browser/inject.ts. */
const world = globalThis as { jianbaoSelection?: unknown };

/** Injected on the click alone; what `main` returns is the result of executeScript, so it must be plain JSON. */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<ClipAnswer> {
    try {
      const { jianbaoSelection: selection } = world;
      delete world.jianbaoSelection;
      // Anything but true is an element of the page that has this name.
      return { ok: true, draft: await extract(document, { selection: selection === true }) };
    } catch (error) {
      const { code, detail } = toAppError(error, 'clip.failed');
      return { ok: false, code, ...(detail !== undefined && { detail }) };
    }
  },
});
