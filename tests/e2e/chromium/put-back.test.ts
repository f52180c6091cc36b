import { expect, it } from 'vitest';
import { PAGES } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, openOwnPage, visit } from './harness';
import { onStage, type Stage } from './on-stage';
import { inAllLooks } from './picture';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage));

it('what was left out comes back into the text at a click, as a version that Ctrl+Z takes back; its files stay', async () => {
  const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.policy));
  await shown(popup, installed.say('popup.kept'));
  const before = await storedWhen(popup, ({ files }) => files.length > 0 && files.every(({ state }) => state === 'kept'));
  const requests = portal.requests.length;
  const library = await openOwnPage(installed, `library.html#/clip/${before.clips[0]!.id}`);
  await (await library.waitForSelector(`::-p-text(${installed.say('reader.removed')})`))!.click();
  const first = (await library.waitForSelector(`li ::-p-text(${installed.say('reader.putBack')})`))!;
  const words = await first.evaluate((button) => button.closest('li')!.querySelector('[lang]')!.textContent!.trim());
  await inAllLooks(library, 'reader-removed');
  await first.click();
  const after = await storedWhen(library, ({ captures }) => captures.length === 2);
  const made = after.captures.find(({ madeFrom }) => madeFrom)!;
  expect(made.madeFrom).toEqual({ capture: before.captures[0]!.uid, by: 'putBack' });
  expect(after.files.filter(({ capture }) => capture === made.uid).map(({ state, sha }) => [state, sha])).toEqual(before.files.map(({ state, sha }) => [state, sha]));
  await shown(library, installed.say('undo.putBack'));
  await library.waitForFunction((text) => document.querySelector('article')!.innerText.includes(text), {}, words.slice(0, 8));
  await (await library.waitForSelector(`summary::-p-text(${installed.say('versions.title')})`))!.click();
  await shown(library, installed.say('versions.putBack'));
  await inAllLooks(library, 'reader-put-back');

  await library.keyboard.down('Control');
  await library.keyboard.press('z');
  await library.keyboard.up('Control');
  const back = await storedWhen(library, ({ clips }) => clips[0]!.f['capture']!.v === before.captures[0]!.uid);
  expect(back.captures).toHaveLength(2);
  expect(portal.requests).toHaveLength(requests);
});
