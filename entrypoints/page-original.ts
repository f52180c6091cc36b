import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writePage } from '../utils/extract/see/write-page';

/** Far above what is kept: a page that is written beyond it would only fill the memory. */
const MOST = 100_000_000;

/** Injected when the reader wants the original of a page that is too large, or too busy, to be clipped; what `main` returns is the result of executeScript. */
export default defineUnlistedScript({ globalName: true, main: () => writePage(document, MOST) ?? '' });
