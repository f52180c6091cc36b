import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toAppError } from '../utils/article/app-error';
import type { ClipAnswer } from '../utils/article/draft';
import { readPart } from '../utils/browser/read-part';

/** Injected for each further page of a split article, after clip.js, which leaves the extractor behind; what `main` returns is the result of executeScript. */
export default defineUnlistedScript({
  globalName: true,
  async main(): Promise<ClipAnswer> {
    try {
      return { ok: true, draft: await readPart() };
    } catch (error) {
      const { code, detail } = toAppError(error, 'clip.failed');
      return { ok: false, code, ...(detail !== undefined && { detail }) };
    }
  },
});
