// @ts-check
import { launch } from 'puppeteer-core';

/** Nothing of the browser's own that would touch the network, ask questions, or make two runs differ. */
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate,OptimizationHints,MediaRouter',
];

/** No name resolves, no address answers: for the page, the extension's worker and the browser itself. */
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=direct://'];

/**
 * Starts a browser that can be given extensions and clicked on in its toolbar. Without `profile` the profile is fresh and
 * goes when the browser closes.
 * @param {{ executablePath: string, headless?: boolean, offline?: boolean, profile?: string, language?: string, args?: string[] }} options `language` such as zh-CN: that of the
 *   browser, the system's when absent
 */
export function launchBrowser({ executablePath, headless = true, offline = false, profile, language, args = [] }) {
  // Chromium refuses to run as root with its sandbox.
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(language !== undefined && { env: { ...process.env, LANGUAGE: language.replace('-', '_'), LANG: `${language.replace('-', '_')}.UTF-8` } }),
    args: [...FLAGS, ...(language !== undefined ? [`--lang=${language}`] : []), ...(root ? ['--no-sandbox'] : []), ...(offline ? OFFLINE : []), ...args],
  });
}

/**
 * Installs an unpacked extension into a fresh profile. Branded Chrome ignores `--load-extension` since version 137; this way works in all.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder
 * @returns {Promise<import('puppeteer-core').Extension>}
 */
export async function installExtension(browser, folder) {
  const id = await browser.installExtension(folder);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`The browser does not list the extension ${id}.`);
  // It opens by itself after the first install, and would come in front of the page that is to be clicked on.
  const welcome = await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/welcome.html`, { timeout: 20_000 });
  await (await welcome.asPage()).close();
  return extension;
}
