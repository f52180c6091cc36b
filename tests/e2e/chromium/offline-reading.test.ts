import { expect, it } from 'vitest';
import { PAGES } from '../../../scripts/sample-portal/serve.mjs';
import { drawn } from './drawn';
import { clickToolbar, openOwnPage, visit } from './harness';
import { onStage, type Stage } from './on-stage';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage));

it.each(['library.html', 'sidepanel.html'])('reads in %s with the portal gone, and asks nothing of any network', async (path) => {
  if (path === 'library.html') {
    const page = await visit(installed, portal.origin + PAGES.policy);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    await popup.close();
    const news = await visit(installed, portal.url);
    await shown(await clickToolbar(installed, news), installed.say('popup.kept'));
  }
  const own = await openOwnPage(installed, path);
  const { clips, files: rows } = await storedWhen(own, ({ clips: both, files }) => both.length === 2 && files.filter(({ role }) => role === 'image').every(({ state }) => state === 'kept'));
  await portal.close();

  const asked: string[] = [];
  const session = await own.createCDPSession();
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  await own.reload();
  for (const { id, view } of clips) {
    await own.evaluate((hash) => (location.hash = hash), `#/clip/${id}`);
    await own.waitForFunction((title) => document.querySelector('article')?.textContent?.includes(title), {}, view.title);
    // Every stored picture is really drawn.
    const pictures = rows.filter(({ clip, role }) => clip === id && role === 'image').length;
    await own.waitForFunction(drawn, {}, pictures);
  }
  expect(rows.filter(({ role }) => role === 'image').length).toBeGreaterThan(0);
  expect(asked.length).toBeGreaterThan(0);
  const own_origin = `${installed.origin}/`;
  expect(asked.filter((url) => !url.startsWith(own_origin) && !url.startsWith(`blob:${own_origin}`) && !url.startsWith('data:'))).toEqual([]);
  await own.close();
});
