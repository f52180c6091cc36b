import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readability } from '../utils/extract/content/readability';
import { bring } from '../utils/extract/content/readers-world';

/** Injected behind clip.js into a page that wants it, one in ten or fewer; answers what the look comes to then. */
export default defineUnlistedScript({
  globalName: true,
  main: () => bring('jianbaoReaders', readability),
});
