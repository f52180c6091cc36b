import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from './axe';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { inBothLooks, middleOf, namedIn, openPicker, pickerBreaches, pickerRests, pickerShows, pickerText } from './picker-page';
import { inAllLooks, settled } from './picture';
import { shown } from './shown';
import { stored, storedWhen } from './stored';
import { ARTICLES, templatePortal, type TemplatePortal } from './template-portal';

let portal: TemplatePortal;
let installed: Installed;

beforeAll(async () => {
  portal = await templatePortal();
  installed = await launch();
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

describe('the picker', () => {
  it('text by mouse, title by keyboard: kept as a further capture and as a rule, which holds on the next page', async () => {
    const page = await visit(installed, portal.origin + ARTICLES[0]);
    const before = await page.content();
    await openPicker(installed, page);

    // Text by mouse: a click on a line, widened to the block that holds all of them.
    const { x, y } = await middleOf(page, '.nr > div:first-child');
    await page.mouse.click(x, y);
    await pickerShows(page, '青石水库周五开闸两小时');
    await pickerRests(installed, page);
    await (await page.waitForSelector(`::-p-aria([name="${installed.say('pick.widenOf').replace('$1', installed.say('pick.body'))}"])`))!.click();
    await pickerShows(page, installed.say('pick.clear'));

    // Title by keyboard: 2 chooses the part; from the text up, left to the line of labels, left to the title.
    await page.keyboard.press('2');
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowLeft', 'Enter'] as const) await page.keyboard.press(key);
    await pickerShows(page, '本周水库开闸');
    await page.keyboard.press('3');
    await page.mouse.click(...place(await middleOf(page, '.xx > span:nth-child(2)')));
    await pickerShows(page, '2026-11-18');
    await page.keyboard.press('4');
    await page.mouse.click(...place(await middleOf(page, '.xx > span:nth-child(3)')));
    await pickerShows(page, '青石闸管所');
    await page.keyboard.press('5');
    await page.mouse.click(...place(await middleOf(page, '.tip')));

    await (await page.waitForSelector(`::-p-aria([role="checkbox"])`))!.click();
    await page.setViewport({ width: 1080, height: 760 });
    await inBothLooks(page, 'picker');
    expect(await pickerBreaches(installed, page)).toEqual([]);
    await page.setViewport(null);
    await settled(page);
    await (await page.waitForSelector(namedIn(installed, 'pick.keep')))!.click();
    await pickerShows(page, installed.say('pick.keptWithRule'));
    await page.keyboard.press('Escape');
    expect(await pickerText(page)).toBeUndefined();
    expect(await page.content()).toBe(before);

    const again = await clickToolbar(installed, page);
    await shown(again, installed.say('popup.keptBefore'));
    const { captures, clips } = await stored(again);
    expect(clips).toHaveLength(1);
    expect(captures).toHaveLength(2);
    const picked = captures.find(({ uid }) => uid === clips[0]!.f['capture']!.v)!;
    expect(picked.fields).toMatchObject({
      title: { value: '本周水库开闸', origin: 'picked' },
      publishedOn: { value: '2026-11-18', origin: 'picked' },
      source: { value: '青石闸管所', origin: 'picked' },
    });
    await again.close();

    const next = await visit(installed, portal.origin + ARTICLES[1]);
    const popup = await clickToolbar(installed, next);
    await shown(popup, installed.say('popup.kept'));
    const now = await storedWhen(popup, (rows) => rows.clips.length === 2);
    const second = now.captures.find(({ url }) => url.endsWith(ARTICLES[1]))!;
    expect(second.fields).toMatchObject({
      title: { value: '东渠检修', origin: 'rule' },
      publishedOn: { value: '2026-11-25', origin: 'rule' },
      source: { value: '河西泵站', origin: 'rule' },
    });
    expect(second.completeness.rule).toEqual({ used: ['body', 'title', 'date', 'source'], missed: [] });
    await popup.close();

    // The rule in the settings: tried on the page in that tab, which was clicked; then removed.
    const options = await openOwnPage(installed, 'options.html');
    await options.setViewport({ width: 800, height: 1000 });
    const summary = await options.waitForSelector('#rules summary');
    await summary!.click();
    await (await options.waitForSelector(namedFor('rules.tryOf')))!.click();
    await shown(options, installed.say('rules.holds'));
    await shown(options, '2026-11-18');
    await options.$eval('#rules', (part) => part.scrollIntoView());
    await inAllLooks(options, 'options-rules');
    for (const value of ['light', 'dark']) {
      await options.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await breaches(options), value).toEqual([]);
    }
    await (await options.waitForSelector(namedFor('rules.removeOf')))!.click();
    await shown(options, installed.say('rules.none'));
    await options.close();
  });
});

const namedFor = (key: string): string => `::-p-aria([name="${installed.say(key).replace('$1', '127.0.0.1/sqxx/**')}"])`;
const place = ({ x, y }: { x: number; y: number }): [number, number] => [x, y];

describe('on a page that is against it', () => {
  it('is driven by nothing that the page makes up, cannot be reached from it, and works under a strict policy', async () => {
    const hostile = await templatePortal(() => HOSTILE);
    try {
      const page = await visit(installed, `${hostile.origin}${ARTICLES[0]}?script&policy`);
      await openPicker(installed, page);
      await pickerShows(page, '青石水库周五开闸两小时');
      await pickerRests(installed, page);
      const before = await pickerText(page);
      const seen = await page.evaluate('attack()');
      expect(seen).toEqual({ open: false, chosen: false });
      expect(await pickerText(page)).toBe(before);
      // A person's keys still work, though the page takes the focus away, and the page hears of none.
      await page.keyboard.press('2');
      const { x, y } = await middleOf(page, '.tit_wz');
      await page.mouse.click(x, y);
      await pickerShows(page, installed.say('pick.clear'));
      await pickerRests(installed, page);
      expect(await page.evaluate('heard')).toEqual([]);
      const box = await (await page.waitForSelector(namedIn(installed, 'pick.keep')))!.boundingBox();
      // Styled: the panel's button is as wide as the sheet makes it, at the edge of the window.
      expect(box!.width).toBeGreaterThan(150);
      await (await page.waitForSelector(namedIn(installed, 'pick.keep')))!.click();
      await pickerShows(page, installed.say('popup.kept'));
      await page.keyboard.press('Escape');
      expect(await pickerText(page)).toBeUndefined();
      const popup = await clickToolbar(installed, page);
      const { captures } = await stored(popup);
      const own = captures.filter(({ url }) => url.startsWith(hostile.origin));
      expect(own.at(-1)!.fields.title).toMatchObject({ value: '本周水库开闸', origin: 'picked' });
      await popup.close();
    } finally {
      await hostile.close();
    }
  });

  it('a page that throws it out ends it, and nothing is left', async () => {
    const page = await visit(installed, `${portal.origin}${ARTICLES[0]}?again`);
    await openPicker(installed, page);
    await page.evaluate(() => document.documentElement.lastElementChild!.remove());
    await page.keyboard.press('ArrowUp');
    expect(await pickerText(page)).toBeUndefined();
    const popup = await clickToolbar(installed, page);
    await popup.close();
    await openPicker(installed, page);
    await page.keyboard.press('Escape');
  });
});

/** Runs in the page: names that stand in the way, events of its own, and the page's ear at the keyboard. */
const HOSTILE = `
  const form = document.createElement('form');
  for (const name of ['parentElement', 'ownerDocument', 'matches', 'getBoundingClientRect', 'localName', 'textContent', 'children']) {
    const input = form.appendChild(document.createElement('input'));
    input.name = name;
  }
  const wrap = document.querySelector('.wrap');
  wrap.replaceWith(form);
  form.append(wrap);
  for (const name of ['elementsFromPoint', 'querySelectorAll', 'jianbaoPicker', 'jianbaoWish']) {
    const image = document.body.appendChild(document.createElement('img'));
    image.name = name;
    image.id = name;
  }
  const heard = [];
  document.addEventListener('keydown', ({ key }) => heard.push(key));
  document.body.addEventListener('click', () => heard.push('click'), true);
  setInterval(() => document.querySelector('input').focus(), 20);
  const style = document.createElement('style');
  function attack() {
    const host = document.documentElement.lastElementChild;
    const text = document.querySelector('.nr');
    for (const target of [host, document, window, text]) {
      for (const key of ['Enter', '2', 'ArrowUp', 'Escape']) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      for (const type of ['pointermove', 'click']) target.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 60, clientY: 120 }));
    }
    host.click();
    heard.length = 0;
    return { open: host.shadowRoot !== null, chosen: document.querySelector('[class*=jianbao]') !== null };
  }
`;
