import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, POPUP, shown } from './actions';
import { discard, type Installed, launch } from './harness';

/** Pixels of CSS: what the popup's style asks for. */
const WIDTH = 372;

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch();
});

afterEach(() => closePopup(installed));

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

// Firefox makes a popup as wide as its longest line would like to be; a clip with a long title is also higher than Firefox lets a popup be.
it.each(['longTitle', 'policy', 'column'] as const)('shows the popup as wide as it is drawn, with nothing beside it: %s', async (page) => {
  await installed.visit(portal.origin + PAGES[page]);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say(page === 'column' ? 'popup.failed' : 'popup.kept'));
  const inside = await installed.inPage(POPUP, () => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const drawn = [...document.querySelectorAll('#app *')].map((element) => element.getBoundingClientRect().right);
    return { window: innerWidth, beside: scrollWidth - clientWidth, unused: clientWidth - Math.ceil(Math.max(...drawn)) };
  });
  expect(inside).toEqual({ window: WIDTH, beside: 0, unused: 0 });
  expect(await installed.chrome('return views().find((view) => shows(view, given[0])).getBoundingClientRect().width', POPUP)).toBe(WIDTH);
});
