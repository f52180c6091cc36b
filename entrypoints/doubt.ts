import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bring } from '../utils/extract/content/readers-world';
import { noArticle } from '../utils/extract/verdict/no-article';

/** Injected behind clip.js into a page that may be no article; answers what the look comes to then. */
export default defineUnlistedScript({
  globalName: true,
  main: () => bring('jianbaoDoubt', noArticle),
});
