import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { breaches } from './axe';

/** Where the pictures go; `npm run pictures` puts those of the documents in their place. */
export const FOLDER = process.env['JIANBAO_PICTURES'] ?? '.artifacts/pictures';

const LOOKS = { light: ['light', 'none'], dark: ['dark', 'none'], contrast: ['dark', 'active'] } as const;

/**
 * What each look is checked for: names and order are those of the light one in the other colours. In high contrast the styles as
 * computed tell what the page wanted, not the colours of the system that are painted: those have their contrast.
 */
const CHECKED = { light: 'all', dark: ['color-contrast', 'link-in-text-block'], contrast: 'none', zoomed: 'all' } as const;

/** Pictures in light, in dark, in forced high contrast and at 200 % zoom: free of breaches, and never wider than the window. */
export async function inAllLooks(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const session = await page.createCDPSession();
  const found: string[] = [];
  const take = async (look: keyof typeof LOOKS | 'zoomed'): Promise<void> => {
    await page.screenshot({ path: join(FOLDER, `${name}-${look}.png`) as `${string}.png` });
    const rules = CHECKED[look];
    if (rules === 'none') return;
    found.push(...(await breaches(page, rules === 'all' ? undefined : rules)).map((breach) => `${look}: ${breach}`));
  };
  for (const look of ['light', 'dark', 'contrast'] as const) {
    await emulate(session, look);
    await take(look);
  }
  await emulate(session, 'light');
  const back = await zoom(page);
  await take('zoomed');
  found.push(...(await page.evaluate(wider)).map((place) => `zoomed: ${place}`));
  await back();
  await session.detach();
  expect(found, name).toEqual([]);
}

/** Runs in the page: what is wider than its frame, of page and dialogs; both are rounded. */
function wider(): string[] {
  const frames = [document.documentElement, ...document.querySelectorAll('dialog[open]')];
  return frames.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1).map(({ tagName, scrollWidth, clientWidth }) => `${tagName} is ${scrollWidth} px wide in ${clientWidth} px`);
}

async function emulate(session: CDPSession, look: keyof typeof LOOKS): Promise<void> {
  const [scheme, forced] = LOOKS[look];
  const features = [{ name: 'prefers-color-scheme', value: scheme }, { name: 'forced-colors', value: forced }];
  await session.send('Emulation.setEmulatedMedia', { features });
}

/** What a window of this size shows at 200 %: half as many CSS pixels. Popup and side panel have no such window. @returns the way back */
async function zoom(page: Page): Promise<() => Promise<void>> {
  const before = page.viewport();
  if (before) {
    await page.setViewport({ width: Math.round(before.width / 2), height: Math.round(before.height / 2), deviceScaleFactor: 2 });
    return async () => {
      await page.setViewport(before);
      await settled(page);
    };
  }
  const to = (factor: string): Promise<void> => page.evaluate((value) => void (document.documentElement.style.zoom = value), factor);
  await to('2');
  return () => to('');
}

/** Resolves when a page has drawn itself at its present width: another layout may have taken the place of the one before. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
