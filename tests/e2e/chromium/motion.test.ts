import { expect, it } from 'vitest';
import { openOwnPage } from './harness';
import { onStage, type Stage } from './on-stage';

let installed: Stage['installed'];
onStage((stage) => ({ installed } = stage));

/** Runs in a page of ours: how a thing moves there that turns and fades. */
const moving = (): [animation: string, transition: string] => {
  const thing = document.querySelector('#thing') ?? document.body.appendChild(Object.assign(document.createElement('p'), { id: 'thing' }));
  thing.setAttribute('class', 'turning');
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.turning { animation: turning 1s infinite; transition: opacity 1s; }');
  document.adoptedStyleSheets = [sheet];
  const { animationName, transitionDuration } = getComputedStyle(thing);
  return [animationName, transitionDuration];
};

it.each(['popup.html', 'sidepanel.html', 'library.html', 'options.html', 'welcome.html'])('nothing moves on %s for who has asked for that', async (path) => {
  const page = await openOwnPage(installed, path);
  expect(await page.evaluate(moving)).toEqual(['turning', '1s']);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  expect(await page.evaluate(moving)).toEqual(['none', '0s']);
  await page.close();
});
