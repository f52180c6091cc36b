import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { NO_ARTICLE_PAGES } from '../no-article-pages';
import { clickToolbar, closePopup, POPUP, shown, stored } from './actions';
import { discard, type Installed, launch } from './harness';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch();
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

describe('pages that are no article, in Firefox', () => {
  it.each([
    ...NO_ARTICLE_PAGES,
    ['image', PAGES.image, 'clip.image'],
    ['settings of the browser', 'about:config', 'clip.restricted'],
    ['another page of the browser', 'about:preferences', 'clip.restricted'],
    ['the empty page', 'about:blank', 'clip.blank'],
  ] as const)('%s, %s: %s in words, and nothing is stored', async (_name, path, code) => {
    await installed.visit(path.startsWith('about:') ? path : portal.origin + path);
    await clickToolbar(installed);
    await shown(installed, POPUP, code);
    await shown(installed, POPUP, installed.say(`error.${code.replace('.', '_')}`));
    expect((await stored(installed, POPUP)).clips).toEqual([]);
    await closePopup(installed);
  });
});
