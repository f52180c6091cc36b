// @ts-check
import { charsetOf } from './saved-page.mjs';

/**
 * Loads saved bytes in a tab as if the server at `url` had sent them. Nothing else is loaded, no script of the page runs: while
 * the page is read scripts are off (so that what stands in noscript shows), and afterwards its policy forbids them. Scripts cannot stay off in the
 * tab altogether: the timers of the extension's own script would stand still.
 * @param {import('puppeteer-core').Page} page a fresh tab
 * @param {string} url
 * @param {Uint8Array} bytes
 */
export async function openSaved(page, url, bytes) {
  let served = false;
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const main = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (main && !served) {
      served = true;
      void request.respond({
        status: 200,
        headers: { 'content-type': `text/html; charset=${charsetOf(bytes)}`, 'content-security-policy': "script-src 'none'" },
        body: bytes,
      });
      return;
    }
    // A page that sends the reader on must stay: cancelled, not replaced by the browser's error page.
    void request.abort(main ? 'aborted' : 'internetdisconnected');
  });
  await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
  await page.setJavaScriptEnabled(true);
}
