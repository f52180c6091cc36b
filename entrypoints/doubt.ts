import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '../utils/extract/content/readers-world';
import { doubt } from '../utils/extract/verdict/doubt';

/** Injected behind clip.js into a page that may be no article, lie in a frame, or note its article in a comment; answers what the look comes to then. */
export default defineUnlistedScript({
  globalName: true,
  main: () => bring('jianbaoDoubt', doubt),
});
