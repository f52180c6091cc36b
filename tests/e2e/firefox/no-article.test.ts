import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MISSING, PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
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
    ['column', 'clip.list'],
    ['login', 'clip.login'],
    ['blank', 'clip.blank'],
    ['missing', 'clip.errorPage'],
    ['data', 'clip.data'],
    ['json', 'clip.data'],
    ['foreignFrame', 'clip.frame'],
    ['image', 'clip.image'],
    ['about:config', 'clip.restricted'],
    ['about:preferences', 'clip.restricted'],
    ['about:blank', 'clip.blank'],
  ] as const)('%s: %s in words, and nothing is stored', async (name, code) => {
    await installed.visit(name.startsWith('about:') ? name : portal.origin + (name === 'missing' ? MISSING : PAGES[name as keyof typeof PAGES]));
    await clickToolbar(installed);
    await shown(installed, POPUP, code);
    await shown(installed, POPUP, installed.say(`error.${code.replace('.', '_')}`));
    expect((await stored(installed, POPUP)).clips).toEqual([]);
    await closePopup(installed);
  });
});
