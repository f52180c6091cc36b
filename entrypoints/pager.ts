import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '../utils/extract/content/readers-world';
import { readPager } from '../utils/extract/pages/read-pager';

/** Injected behind clip.js into a page whose article may be split over several; answers what the look comes to then. */
export default defineUnlistedScript({
  globalName: true,
  main: () => bring('jianbaoPager', readPager),
});
