import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickToolbar, openOwnPage, panelPage, visit } from './harness';
import { onStage, type Stage } from './on-stage';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage));

/** What a screen reader would call the focused element, and whether its focus can be seen. */
const focused = (page: Page): Promise<{ name: string; visible: boolean }> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    // A field inside a box may show its focus on the box.
    const ring = [element, element?.parentElement, element?.parentElement?.parentElement].some((own) => {
      const style = own && getComputedStyle(own);
      return !!style && ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none');
    });
    const labelled = element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent;
    return {
      name: (labelled ?? element?.textContent ?? element?.placeholder ?? '').trim(),
      visible: ring,
    };
  });

/** Presses Tab until an element of that name has the focus; every stop on the way must show it. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'ArrowDown' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    expect(now.visible, `focus on “${now.name}” can be seen`).toBe(true);
    if (now.name.includes(name)) return;
    passed.push(now.name);
  }
  throw new Error(`“${name}” cannot be reached; passed: ${passed.join(' | ')}`);
}

describe('by keyboard alone', () => {
  it('corrects, tags, undoes and restores in the popup, then opens the panel', async () => {
    const page = await visit(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));

    await tabTo(popup, installed.say('popup.addTag'));
    await popup.keyboard.type('夜间窗口');
    await popup.keyboard.press('Enter');
    await storedWhen(popup, ({ clips }) => clips[0]?.view.tags.includes('夜间窗口') === true);
    await tabTo(popup, installed.say('popup.note'));
    await popup.keyboard.type('存档');
    await storedWhen(popup, ({ clips }) => clips[0]?.f['note']?.v === '存档');

    await tabTo(popup, installed.say('popup.undo'));
    await popup.keyboard.press('Enter');
    await shown(popup, installed.say('popup.undone'));
    await tabTo(popup, installed.say('popup.restore'));
    await popup.keyboard.press('Enter');
    await storedWhen(popup, ({ clips }) => clips[0]?.view.savedAt !== undefined);

    const panel = panelPage(installed);
    await tabTo(popup, installed.say('popup.read'));
    await popup.keyboard.press('Enter').catch(() => undefined); // the panel takes the focus, and the popup closes
    await shown(await panel, '云溪县');
  });

  it('goes from the list to an article and back in the library', async () => {
    const library = await openOwnPage(installed, 'library.html');
    const { clips } = await storedWhen(library, (now) => now.clips.length === 1);
    const { title } = clips[0]!.view;
    await shown(library, title);
    await tabTo(library, title);
    await library.keyboard.press('Enter');
    await library.waitForFunction((wanted) => document.querySelector('article')?.textContent?.includes(wanted), {}, title);
    await tabTo(library, installed.say('reader.copy'));
    await library.keyboard.press('Enter');
    await shown(library, installed.say('copy.withSource'));
    await library.keyboard.press('Escape');
    expect(await library.evaluate((item) => document.body.innerText.includes(item), installed.say('copy.withSource'))).toBe(false);
  });
});
