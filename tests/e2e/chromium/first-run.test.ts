import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { discard, type Installed, launch, welcomePage } from './harness';
import { shown } from './shown';
import { stored } from './stored';

let installed: Installed;

beforeAll(async () => {
  installed = await launch({ welcome: true });
});

afterAll(() => discard(installed));

describe('the first run', () => {
  it('opens its page once, shows the keys that were really assigned, and plays a click that keeps nothing', async () => {
    const page = await welcomePage(installed.browser, installed.extension.id);
    await shown(page, installed.say('welcome.title'));
    await shown(page, installed.say('welcome.chrome'));
    const keys = await page.evaluate(() => chrome.commands.getAll());
    for (const { shortcut } of keys.filter((key) => key.shortcut)) await shown(page, shortcut!);
    expect(await page.evaluate((text) => document.body.innerText.includes(text), installed.say('popup.kept'))).toBe(false);
    await (await page.waitForSelector(`::-p-aria([name="${installed.say('welcome.click')}"])`))!.click();
    await shown(page, installed.say('popup.kept'));
    await shown(page, installed.say('sample.number'));
    expect((await stored(page)).clips).toEqual([]);
    await page.close();
  });
});
