import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Extension, Page, Target } from 'puppeteer-core';
import { rest, wake } from './resting';
import { startChromium, type Started, type StartOptions } from './start-chromium';

/** The shipped build, and the one that may reach the loopback hosts without the prompt that no driver can click. */
export const SHIPPED = resolve('.output/chrome-mv3');
export const GRANTED = resolve('.output/chrome-mv3-e2e');

export interface Installed extends Started {
  extension: Extension;
  /** chrome-extension://<id> */
  origin: string;
  /** What it was started with, when another test may have it next. */
  kind?: string;
  /** The sentence of a key in the language that this browser shows, e.g. `say('popup.kept')`. */
  say(key: string): string;
}

export interface LaunchOptions extends StartOptions {
  /** Folder of the extension; what ships when none is given. */
  build?: string;
  /** Leaves the first-run page open. */
  welcome?: boolean;
  /** For a test that changes the browser itself: no other has it before or after. */
  alone?: boolean;
}

/** A real Chromium with the extension and nothing else: one that another test has left empty, or one started for this. */
export async function launch({ build = SHIPPED, welcome = false, alone = false, ...options }: LaunchOptions = {}): Promise<Installed> {
  const kind = alone || options.profile !== undefined ? undefined : JSON.stringify(options);
  const started = (kind !== undefined && wake(kind)) || (await startChromium(options));
  const { browser, profile, fresh } = started;
  const id = await browser.installExtension(build);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the extension was not installed');
  if (fresh && !welcome) await (await welcomePage(browser, id)).close();
  return { browser, extension, origin: `chrome-extension://${id}`, profile, fresh, ...(kind !== undefined && { kind }), say: await sentences(browser, build) };
}

/** The page that comes by itself after the first install. */
export const welcomePage = async (browser: Browser, id: string): Promise<Page> =>
  (await browser.waitForTarget((target) => target.url() === `chrome-extension://${id}/welcome.html`, { timeout: 60_000 })).asPage();

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

/** Leaves the browser to another test, empty, or closes it and forgets the profile. */
export async function discard(installed: Installed): Promise<void> {
  const { browser, profile, kind, extension } = installed;
  if (kind !== undefined && (await rest(kind, installed, extension.id))) return;
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
  const opened = popupTarget(installed, installed.browser.targets());
  await page.triggerExtensionAction(installed.extension);
  const popup = await (await opened).asPage();
  popup.on('error', () => undefined);
  return popup;
}

/** Resolves with the popup's target as soon as there is one; none of `before`: that of a popup that was closed may be there a moment longer. */
export const popupTarget = ({ browser, origin }: Installed, before: readonly Target[] = []): Promise<Target> =>
  browser.waitForTarget((target) => target.url().startsWith(`${origin}/popup.html`) && !before.includes(target), { timeout: 60_000 });

/** One of the extension's own pages in a tab. */
export async function openOwnPage({ browser, origin }: Installed, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/${path}`);
  return page;
}

/** The side panel once it is up. */
export async function panelPage({ browser, origin }: Installed): Promise<Page> {
  return (await browser.waitForTarget((target) => target.url().startsWith(`${origin}/sidepanel.html`), { timeout: 60_000 })).asPage();
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
