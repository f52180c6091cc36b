import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '../utils/extract/content/readers-world';
import { seeInSlices } from '../utils/extract/see/see-in-slices';

/** Injected behind clip.js into a page so large that looking at it in one go would hold it; answers what the look comes to then. */
export default defineUnlistedScript({
  globalName: true,
  main: () => bring('jianbaoLarge', seeInSlices),
});
