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
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule instanceof CSSStyleRule && rule.selectorText.includes(':focus') && /outline|box-shadow/.test(rule.style.cssText));
    // A field inside a box may show its focus on the box, a radio button on its words: by a rule for the focus, not by a shadow that is always there.
    const ring = [element, element?.nextElementSibling, element?.parentElement, element?.parentElement?.parentElement].some((own) => {
      const style = own && getComputedStyle(own);
      const drawn = !!style && ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none');
      return drawn && rules.some((rule) => own!.matches((rule as CSSStyleRule).selectorText));
    });
    // Between the last and the first the focus is the browser's.
    if (element === document.body) return { name: '', visible: true };
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

/** What can be pressed or typed into and no stop of the Tab key has come to; of radio buttons one stands for its group. */
const passedBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary')].filter((element) => element.checkVisibility() && element.tabIndex >= 0 && !element.closest('[inert]'));
    const stoppedAt = (element: HTMLInputElement): boolean => element.dataset['stop'] !== undefined || (element.type === 'radio' && all.some(({ name, dataset }) => name === element.name && dataset['stop'] !== undefined));
    return all.filter((element) => !stoppedAt(element)).map(({ outerHTML }) => outerHTML.slice(0, 200));
  });

/** Goes through a page by Tab from its head to where the browser's own begins; every stop must show its focus. @returns how many there were */
async function walk(page: Page): Promise<number> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-stop]')) delete element.dataset['stop'];
  });
  for (let stops = 0; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    const again = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const before = element === document.body || element.dataset['stop'] !== undefined;
      element.dataset['stop'] = '';
      return before;
    });
    if (again) return stops;
    const { name, visible } = await focused(page);
    expect(visible, `focus on “${name}” can be seen`).toBe(true);
  }
  throw new Error('Tab comes to no end');
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

  it.each([
    ['options.html', 'options.title'],
    ['welcome.html', 'welcome.title'],
    ['library.html#/trash', 'list.emptyTrash'],
    ['sidepanel.html', 'list.trash'],
  ])('comes to everything on %s, and shows where it is', async (path, there) => {
    const page = await openOwnPage(installed, path);
    await shown(page, installed.say(there));
    // What is read only now comes while the first walk is under way.
    let left = ['nothing yet'];
    for (let walks = 0; left.length > 0 && walks < 5; walks++) {
      expect(await walk(page)).toBeGreaterThan(2);
      left = await passedBy(page);
    }
    expect(left).toEqual([]);
    await page.close();
  });
});
