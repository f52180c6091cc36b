import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, LIBRARY, POPUP, reopenSidebar, shown, SIDEBAR, storedWhen } from './actions';
import { discard, type Installed, launch } from './harness';

const CONTROL = '\uE009';
const BACKSPACE = '\uE003';
const ENTER = '\uE007';
const DOWN = '\uE015';

const TITLES = { news: '便民窗口的灯', policy: '延时服务窗口管理办法的通知', honours: '先进集体' };

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

async function keep(path: string): Promise<void> {
  await installed.visit(portal.origin + path);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.kept'));
}

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch();
  for (const path of [PAGES.news, PAGES.policy, PAGES.longTitle]) {
    await keep(path);
    await closePopup(installed);
  }
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** Types into the search field in place of what was there, as from the keyboard. */
async function search(address: string, words: string): Promise<void> {
  await installed.click(address, installed.say('search.label'));
  await installed.press(CONTROL, 'a');
  await installed.press(BACKSPACE);
  for (const character of words) await installed.press(character);
}

/** What the list of results shows for these words once it is settled: titles, and each stretch that is marked. */
const found = (address: string, words: string): Promise<{ titles: string[]; marks: string[] }> =>
  installed.inPage(
    address,
    async (label, typed) => {
      const settled = (): boolean => document.querySelector<HTMLInputElement>('input[type="search"]')?.value === typed && !document.querySelector('[aria-busy="true"]');
      const list = (): Element | null => document.querySelector(`ul[aria-label="${label}"]`);
      while (!settled() || !list()?.querySelector('a > span + span')) await new Promise((next) => setTimeout(next, 20));
      const texts = (selector: string): string[] => [...list()!.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
      return { titles: texts('a > span:first-child'), marks: [...new Set(texts('mark'))].toSorted() };
    },
    installed.say('search.results'),
    words,
  );

/** Until the results of the words have these titles, or parts of them, in order, and these marks. */
async function expectFound(address: string, words: string, titles: string[], marks: string[]): Promise<void> {
  const now = async (): Promise<{ titles: string[]; marks: string[] }> => {
    const results = await found(address, words);
    return { titles: results.titles.map((title) => titles.find((part) => title.includes(part)) ?? title), marks: results.marks };
  };
  await expect.poll(now).toEqual({ titles, marks: marks.toSorted() });
}

describe.each([
  ['sidebar', SIDEBAR],
  ['library', LIBRARY],
])('search in the %s of Firefox', (_, place) => {
  beforeAll(() => (place === SIDEBAR ? reopenSidebar(installed) : installed.visit(LIBRARY)));

  it('finds clips by simplified and traditional words, phrases, fields and dates, and marks the words as they stand', async () => {
    await search(place, '延时服务');
    await expectFound(place, '延时服务', [TITLES.honours, TITLES.policy, TITLES.news], ['延时服务']);
    await search(place, '延時服務 農忙時節');
    await expectFound(place, '延時服務 農忙時節', [TITLES.policy], ['延时服务', '农忙时节']);
    await search(place, '“农忙时节可以顺延”');
    await expectFound(place, '“农忙时节可以顺延”', [TITLES.policy], ['农忙时节可以顺延']);
    await search(place, '文号：【2026】31号');
    await expectFound(place, '文号：【2026】31号', [TITLES.policy], ['〔2026〕31号']);
    await search(place, '延时 ..2025');
    await shown(installed, place, installed.say('search.tipFewer'));
  });

  it('opens what was found by keyboard, with the words marked in the article', async () => {
    await search(place, '农忙时节');
    await expectFound(place, '农忙时节', [TITLES.policy], ['农忙时节']);
    await installed.press(DOWN);
    await installed.press(ENTER);
    const marked = await installed.inPage(place, async () => {
      const hits = (): string[] => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString());
      while (hits().length === 0) await new Promise((next) => setTimeout(next, 20));
      return hits();
    });
    expect(new Set(marked)).toEqual(new Set(['农忙时节']));
  });
});

it('finds what is clipped while the sidebar is open', async () => {
  await reopenSidebar(installed);
  await search(SIDEBAR, '老党员夜校');
  await shown(installed, SIDEBAR, installed.say('search.tipFewer'));
  await keep(PAGES.otherOrigin);
  await expectFound(SIDEBAR, '老党员夜校', ['梅岭村'], ['老党员夜校']);
  await storedWhen(installed, POPUP, ({ clips }) => clips.length === 4);
});
