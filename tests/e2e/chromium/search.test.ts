import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, visit } from './harness';
import { onStage, type Stage } from './on-stage';
import { readBeside } from './read-beside';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage));

const named = (key: string): string => `::-p-aria([name="${installed.say(key)}"])`;
const TITLES = { news: '便民窗口的灯', policy: '延时服务窗口管理办法的通知', honours: '先进集体' };

/** What the list of results shows: titles, and each stretch that is marked. */
const found = (panel: Page, words: string): Promise<{ titles: string[]; marks: string[] } | null> =>
  panel.evaluate(
    (label, typed) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      const list = document.querySelector(`ul[aria-label="${label}"]`);
      if (field?.value !== typed || document.querySelector('[aria-busy="true"]')) return null;
      return {
        titles: [...(list?.querySelectorAll('a > span:first-child') ?? [])].map((title) => title.textContent ?? ''),
        marks: [...(list?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent ?? ''),
      };
    },
    installed.say('search.results'),
    words,
  );

/** Types into the search field in place of what was there. */
async function search(panel: Page, words: string): Promise<void> {
  const field = await panel.waitForSelector('input[type="search"]');
  await field!.click({ count: 3 });
  await panel.keyboard.press('Backspace');
  await panel.keyboard.type(words);
}

/** Until the results are those of the words: each title has its part, in order; and each of the marks is there, and no other. */
async function expectFound(panel: Page, words: string, titles: string[], marks?: string[]): Promise<void> {
  const now = async () => {
    const results = await found(panel, words);
    return {
      titles: results?.titles.map((title) => titles.find((part) => title.includes(part)) ?? title),
      ...(marks && { marks: [...new Set(results?.marks)].toSorted() }),
    };
  };
  await expect.poll(now).toEqual({ titles, ...(marks && { marks: marks.toSorted() }) });
}

describe('search in the side panel', () => {
  let panel: Page;

  it('finds clips by simplified and traditional words, phrases, fields and dates', async () => {
    for (const [path, tag] of [[PAGES.news, '灯'], [PAGES.policy, '办法'], [PAGES.longTitle, '']] as const) {
      const popup = await clickToolbar(installed, await visit(installed, portal.origin + path));
      await shown(popup, installed.say('popup.kept'));
      if (tag) {
        const field = await popup.waitForSelector(named('popup.addTag'));
        await field!.type(tag);
        await field!.press('Enter');
        await storedWhen(popup, ({ clips }) => clips.some(({ view }) => view.tags.includes(tag)));
      }
      if (path !== PAGES.longTitle) await popup.close();
      else panel = await readBeside(installed, popup);
    }
    await shown(panel, '亮灯红旗单位');
    // From the article, / leads back to the list and into the field.
    await panel.keyboard.press('/');
    await panel.waitForFunction(() => document.activeElement?.getAttribute('type') === 'search');

    await search(panel, '延时服务');
    await expectFound(panel, '延时服务', [TITLES.honours, TITLES.policy, TITLES.news], ['延时服务']);
    await search(panel, '延時服務 農忙時節');
    await expectFound(panel, '延時服務 農忙時節', [TITLES.policy], ['延时服务', '农忙时节']);
    await search(panel, '“农忙时节可以顺延”');
    await expectFound(panel, '“农忙时节可以顺延”', [TITLES.policy], ['农忙时节可以顺延']);
    await search(panel, '文号：【2026】31号');
    await expectFound(panel, '文号：【2026】31号', [TITLES.policy], ['〔2026〕31号']);
    await search(panel, '#灯 延时');
    await expectFound(panel, '#灯 延时', [TITLES.news]);
    await search(panel, '2026-11..2027 周玉兰');
    await expectFound(panel, '2026-11..2027 周玉兰', [TITLES.news], ['周玉兰']);
    await search(panel, '延时 ..2025');
    await shown(panel, installed.say('search.tipFewer'));
  });

  it('narrows by a tag that is chosen, moves by keyboard, opens with what was found marked', async () => {
    await search(panel, '延时服务');
    await (await panel.waitForSelector(named('search.tags')))!.click();
    await (await panel.waitForSelector('::-p-aria(办法 1[role="button"])'))!.click();
    await panel.keyboard.press('Escape');
    await expectFound(panel, '延时服务', [TITLES.policy]);
    await panel.focus('input[type="search"]');
    await panel.keyboard.press('ArrowDown');
    await panel.waitForFunction(() => !!document.activeElement?.closest('li'));
    await panel.keyboard.press('Enter');
    await panel.waitForFunction(() => document.querySelector('article')?.textContent?.includes('农忙时节'));
    await panel.waitForFunction(() => [...(CSS.highlights.get('search') ?? [])].some((range) => range.toString() === '延时服务'));
    // Back in the list the question still stands; Escape clears the words, the filter has its own way out.
    await (await panel.waitForSelector(named('reader.back')))!.click();
    await panel.waitForFunction(() => !!document.activeElement?.closest('li'));
    await expectFound(panel, '延时服务', [TITLES.policy]);
    await panel.focus('input[type="search"]');
    await panel.keyboard.press('Escape');
    await expectFound(panel, '', [TITLES.policy], []);
    const remove = installed.say('search.removeFilter').replace('$1', '办法');
    await (await panel.waitForSelector(`::-p-aria([name="${remove}"])`))!.click();
    await panel.waitForFunction((label) => document.querySelector(`ul[aria-label="${label}"]`)?.querySelectorAll('li').length === 3, {}, installed.say('list.label'));
  });

  it('finds what is clipped while it is open', async () => {
    await search(panel, '老党员夜校');
    await shown(panel, installed.say('search.tipFewer'));
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.otherOrigin));
    await expectFound(panel, '老党员夜校', ['梅岭村']);
    await popup.close();
  });
});
