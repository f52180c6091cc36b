import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clickToolbar, type Installed } from './harness';
import { PICKER_STYLE } from '../../../components/pick/picker-style';
import { axeSource } from './axe';
import { FOLDER } from './picture';
import { pressInPopup } from './press-in-popup';
import { shown } from './shown';

/** The element that a screen reader calls by a sentence, in the closed shadow of the picker too. */
export const namedIn = (installed: Installed, key: string): string => `::-p-aria([name="${installed.say(key)}"])`;

/** Opens the picker from the popup, by its button; answers when its panel has read the page. */
export async function openPicker(installed: Installed, page: Page): Promise<void> {
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('pick.open'));
  const gone = new Promise<void>((done) => popup.once('close', () => done()));
  await pressInPopup(popup, namedIn(installed, 'pick.open'));
  await gone;
  await page.bringToFront();
  await pickerShows(page, installed.say('pick.heading'));
}

interface DomNode {
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: (DomNode & { shadowRootType: string })[];
}

/** Text of the picker, as only the debugger sees it; undefined when there is none. */
export async function pickerText(page: Page): Promise<string | undefined> {
  const session = await page.createCDPSession();
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: DomNode };
  await session.detach();
  const shadows: DomNode[] = [];
  const look = (node: DomNode): void => {
    shadows.push(...(node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed'));
    for (const child of node.children ?? []) look(child);
  };
  look(root);
  return shadows.length === 0 ? undefined : shadows.map(textOf).join('\n');
}

const textOf = (node: DomNode): string =>
  node.nodeName === '#text' ? node.nodeValue : node.nodeName === 'STYLE' ? '' : (node.children ?? []).map(textOf).join(/^(LI|P|SPAN|BUTTON)$/.test(node.nodeName) ? '' : '\n');

/** Waits until the picker shows a text; the test's own time limit ends it. */
export async function pickerShows(page: Page, wanted: string): Promise<void> {
  const ends = Date.now() + 60_000;
  for (;;) {
    const text = await pickerText(page);
    if (text?.includes(wanted)) return;
    if (Date.now() > ends) throw new Error(`“${wanted}” never appeared in the picker; it shows:\n${text}`);
    // A turn of the page, in which it may draw.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Waits until the page has been read with what is chosen. */
export async function pickerRests(installed: Installed, page: Page): Promise<void> {
  const keep = (await page.waitForSelector(namedIn(installed, 'pick.keep')))!;
  await page.waitForFunction((one) => !(one.getRootNode() as ShadowRoot).querySelector('[aria-busy="true"]'), {}, keep);
}

/** Breaches of WCAG 2.2 AA in the picker as it stands, one line each, in light and in dark: its closed root is built again in an open one, which the checker sees. */
export async function pickerBreaches(installed: Installed, page: Page): Promise<string[]> {
  const keep = (await page.waitForSelector(namedIn(installed, 'pick.keep')))!;
  const html = await keep.evaluate((inside) => [...(inside.getRootNode() as ShadowRoot).children].map(({ outerHTML }) => outerHTML).join(''));
  const copy = await installed.browser.newPage();
  const found: string[] = [];
  for (const value of ['light', 'dark'] as const) {
    await copy.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await copy.goto('about:blank');
    await copy.evaluate(await axeSource);
    const lines = await copy.evaluate(
      async (inner, css) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        document.title = 'picker';
        const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
        root.append(...new DOMParser().parseFromString(inner, 'text/html').body.childNodes);
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        root.adoptedStyleSheets = [sheet];
        const { violations, passes } = await axe.run(root.host, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { region: { enabled: false } } });
        // A checker that sees nothing finds nothing wrong.
        if (!passes.some(({ id }) => id === 'color-contrast')) return ['no contrast was computed'];
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      },
      html,
      PICKER_STYLE,
    );
    found.push(...lines.map((line) => `${value} ${line}`));
  }
  await copy.close();
  await page.bringToFront();
  return found;
}

/** Middle of an element of the page, for the mouse. */
export async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return page.$eval(selector, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Pictures of a page of the web, in light and in dark. */
export async function inBothLooks(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const value of ['light', 'dark'] as const) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await page.screenshot({ path: join(FOLDER, `${name}-${value}.png`) as `${string}.png` });
  }
  await page.emulateMediaFeatures([]);
}
