import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../../../scripts/chromium.mjs';

/** The shipped build, and the one that may reach the loopback hosts without the prompt that no driver can click. */
export const SHIPPED = resolve('.output/chrome-mv3');
export const GRANTED = resolve('.output/chrome-mv3-e2e');

export interface Installed {
  browser: Browser;
  extension: Extension;
  /** chrome-extension://<id> */
  origin: string;
  profile: string;
  /** The sentence of a key in the language that this browser shows, e.g. `say('popup.kept')`. */
  say(key: string): string;
}

const FLAGS = [
  '--no-sandbox',
  // Without a graphics card it is the processor that plays one.
  '--disable-gpu',
  '--mute-audio',
  '--disable-default-apps',
  '--disable-component-extensions-with-background-pages',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium with the extension installed; give a profile to start it again on what it kept, `welcome` to leave the first-run page open, `language` other than Chinese, `screen` larger than 800x600, `flags` besides. */
export async function launch(options: { profile?: string; build?: string; welcome?: boolean; language?: 'zh-CN' | 'en-US'; screen?: string; flags?: readonly string[] } = {}): Promise<Installed> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'jianbao-e2e-')));
  const fresh = (await readdir(profile)).length === 0;
  const language = options.language ?? 'zh-CN';
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: install one or set CHROMIUM_PATH');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    args: [...FLAGS, ...(options.flags ?? []), `--lang=${language}`, ...(options.screen ? [`--screen-info={${options.screen}}`] : [])],
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), LANG: `${language.replace('-', '_')}.UTF-8` },
  });
  const id = await browser.installExtension(options.build ?? SHIPPED);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension was not installed');
  if (fresh && !options.welcome) await (await welcomePage(browser, id)).close();
  return { browser, extension, origin: `chrome-extension://${id}`, profile, say: await sentences(browser, options.build ?? SHIPPED) };
}

/** The page that comes by itself after the first install. */
export const welcomePage = async (browser: Browser, id: string): Promise<Page> =>
  (await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/welcome.html`, { timeout: 20_000 })).asPage();

/** A Chromium without language packs shows English whatever it is asked for, so the tests speak the browser's language. */
async function sentences(browser: Browser, build: string): Promise<(key: string) => string> {
  const [page] = await browser.pages();
  const language = await page!.evaluate(() => navigator.language);
  const path = join(build, '_locales', language.startsWith('zh') ? 'zh_CN' : 'en', 'messages.json');
  const messages = JSON.parse(await readFile(path, 'utf8')) as Record<string, { message: string }>;
  return (key) => {
    const sentence = messages[key.replaceAll('.', '_')]?.message;
    if (sentence === undefined) throw new Error(`no sentence for ${key}`);
    return sentence;
  };
}

/** Closes the browser and forgets the profile. */
export async function discard({ browser, profile }: Installed): Promise<void> {
  await browser.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** A tab in front, at an address. */
export async function visit({ browser }: Installed, url: string): Promise<Page> {
  const page = (await browser.pages()).find((open) => open.url() === 'about:blank') ?? (await browser.newPage());
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return page;
}

/** A real click on the toolbar button: the popup opens and the tab's activeTab grant is given. */
export async function clickToolbar(installed: Installed, page: Page): Promise<Page> {
  const opened = popupTarget(installed);
  await page.triggerExtensionAction(installed.extension);
  const popup = await (await opened).asPage();
  popup.on('error', () => undefined);
  return popup;
}

/** Resolves with the popup's target as soon as there is one. */
export const popupTarget = ({ browser, origin }: Installed): Promise<Target> =>
  browser.waitForTarget((target) => target.url().startsWith(`${origin}/popup.html`), { timeout: 20_000 });

/** One of the extension's own pages in a tab. */
export async function openOwnPage({ browser, origin }: Installed, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/${path}`);
  return page;
}

/** The side panel once it is up. */
export async function panelPage({ browser, origin }: Installed): Promise<Page> {
  return (await browser.waitForTarget((target) => target.url().startsWith(`${origin}/sidepanel.html`), { timeout: 20_000 })).asPage();
}

/** Stops the background the way an idle browser would, and waits until it is gone. */
export async function stopWorker(installed: Installed, anyOwnPage: Page): Promise<void> {
  const worker = installed.browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(installed.origin));
  const gone = worker && new Promise<void>((done) => installed.browser.on('targetdestroyed', (target) => target === worker && done()));
  const session = await anyOwnPage.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  await gone;
}
