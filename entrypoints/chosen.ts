import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ReadersWorld } from '../utils/extract/content/readers-world';
import { chosen } from '../utils/extract/parts/chosen';

/** Injected before clip.js, or page-part.js, where the reader has chosen what is to be read. */
export default defineUnlistedScript(() => {
  (globalThis as ReadersWorld).jianbaoChosen = chosen;
});
