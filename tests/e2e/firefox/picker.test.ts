import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLES, templatePortal, type TemplatePortal } from '../chromium/template-portal';
import { clickToolbar, closePopup, POPUP, shown, storedWhen } from './actions';
import { discard, type Installed, launch } from './harness';

const ESCAPE = '\uE00C';

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

/** In a frame of the page: the picker's closed root, which scripts of the page have no way into, and a real click of the mouse. */
const TOOLS = `
  const root = content.document.documentElement.lastElementChild.openOrClosedShadowRoot;
  const press = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    for (const type of ['mousemove', 'mousedown', 'mouseup']) {
      content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { button: 0, clickCount: type === 'mousemove' ? 0 : 1, inputSource: 1 }, {});
    }
  };
`;

const inPicker = <R>(body: string): Promise<R> => installed.chrome(`const view = await until(() => views().find((one) => shows(one, given[0]))); view.focus(); return inFrame(given[0], given[1]);`, portal.origin, TOOLS + body);

/** Waits until the picker shows a text; fails with what it shows instead. */
async function pickerShows(text: string): Promise<void> {
  const body = `
    const wanted = ${JSON.stringify(text)};
    const words = () => content.document.documentElement.lastElementChild.openOrClosedShadowRoot?.querySelector('div')?.textContent ?? 'no picker';
    for (const end = Date.now() + 20000; Date.now() < end && !words().includes(wanted); ) await new Promise((next) => content.requestAnimationFrame(next));
    return words().includes(wanted) ? null : words();
  `;
  const instead = await inPicker<string | null>(body);
  if (instead !== null) throw new Error(`“${text}” never appeared in the picker; it shows:\n${instead}`);
}

/** Clicks on the page below the glass, where this element of it stands. */
const pick = (selector: string): Promise<void> => inPicker(`press(content.document.querySelector(${JSON.stringify(selector)})); return null;`);

/** Presses the digit of a part and waits until the next click chooses it: keys come to the page by another way than clicks. */
async function choosePart(number: number): Promise<void> {
  await installed.press(String(number));
  await inPicker(`
    const chosen = () => root.querySelector('[aria-keyshortcuts="${number}"]').getAttribute('aria-pressed') === 'true';
    for (const end = Date.now() + 20000; Date.now() < end && !chosen(); ) await new Promise((next) => content.requestAnimationFrame(next));
    if (!chosen()) throw new Error('the key never chose the part');
    return null;
  `);
}

/** Clicks on what is called so in the picker's panel, as soon as it can be clicked and the page is not being read anew: what is read moves the panel. */
const clickPanel = (name: string): Promise<void> =>
  inPicker(`
    const called = (element) => [element.getAttribute('aria-label') ?? '', element.labels?.[0]?.textContent ?? '', element.textContent].map((own) => own.trim());
    const find = () => [...root.querySelectorAll('button, input')].find((one) => called(one).includes(${JSON.stringify(name)}));
    for (const end = Date.now() + 20000; Date.now() < end && (find()?.disabled || root.querySelector('[aria-busy="true"]')); ) await new Promise((next) => content.requestAnimationFrame(next));
    const element = find();
    if (!element || element.disabled) throw new Error('nothing that can be clicked is called so: ' + root.querySelector('div').textContent);
    element.scrollIntoView({ block: 'nearest' });
    press(element);
    return null;
  `);

describe('the picker in Firefox', () => {
  it('keeps a body that was pointed at, and a rule, by which the next page of the template is clipped', async () => {
    const { say } = installed;
    await installed.visit(portal.origin + ARTICLES[0]);
    await clickToolbar(installed);
    await installed.click(POPUP, say('pick.open'));
    await pickerShows(say('pick.heading'));

    await pick('.nr > div:first-child');
    await pickerShows('青石水库周五开闸两小时');
    await clickPanel(say('pick.widenOf').replace('$1', say('pick.body')));
    await pickerShows(say('pick.clear'));
    await choosePart(2);
    await pick('.tit_wz');
    await pickerShows('本周水库开闸');
    await inPicker(`press(root.querySelector('input[type=checkbox]')); return null;`);
    await clickPanel(say('pick.keep'));
    await pickerShows(say('pick.keptWithRule'));
    await installed.press(ESCAPE);
    expect(await installed.chrome<string>(`return until(() => inFrame(given[0], "return content.document.documentElement.lastElementChild.localName === 'body' ? 'gone' : ''"))`, portal.origin)).toBe('gone');

    await installed.visit(portal.origin + ARTICLES[1]);
    await clickToolbar(installed);
    await shown(installed, POPUP, say('popup.kept'));
    const { captures } = await storedWhen(installed, POPUP, ({ clips }) => clips.length === 2);
    expect(captures.filter(({ url }) => url.endsWith(ARTICLES[0])).map(({ fields }) => fields.title?.origin)).toContain('picked');
    const second = captures.find(({ url }) => url.endsWith(ARTICLES[1]))!;
    expect(second.fields.title).toMatchObject({ value: '东渠检修', origin: 'rule' });
    expect(second.completeness.rule).toEqual({ used: ['body', 'title'], missed: [] });
    await closePopup(installed);

    // The first page, clipped again by its button: the rule reads it now.
    await installed.visit(portal.origin + ARTICLES[0]);
    await clickToolbar(installed);
    await installed.click(POPUP, say('popup.clipAgain'));
    const again = await storedWhen(installed, POPUP, (now) => now.captures.filter(({ url }) => url.endsWith(ARTICLES[0])).length === 3);
    const current = again.clips.map(({ f }) => f['capture']!.v);
    const newest = again.captures.find(({ uid, url }) => url.endsWith(ARTICLES[0]) && current.includes(uid))!;
    expect(newest.fields.title).toMatchObject({ value: '本周水库开闸', origin: 'rule' });
    await closePopup(installed);
  });
});
