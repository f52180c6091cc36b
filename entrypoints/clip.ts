import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toAppError } from '../utils/article/app-error';
import type { ClipAnswer } from '../utils/article/draft';
import { extract } from '../utils/extract/extract';

/** Injected on the click alone; what `main` returns is the result of executeScript, so it must be plain JSON. */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<ClipAnswer> {
    try {
      return { ok: true, draft: await extract(document) };
    } catch (error) {
      const { code, detail } = toAppError(error, 'clip.failed');
      return { ok: false, code, ...(detail !== undefined && { detail }) };
    }
  },
});
