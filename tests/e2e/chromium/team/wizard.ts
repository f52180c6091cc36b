import type { Page } from 'puppeteer-core';
import type { TeamStoreServer } from '../../../../scripts/team-store/serve.mjs';
import { type Installed, openOwnPage } from '../harness';
import { settled } from '../picture';
import { shown } from '../shown';

/** The words of a key with its places filled in. */
export const say = (installed: Installed, key: string, ...parts: string[]): string => parts.reduce((text, part, i) => text.replaceAll(`$${i + 1}`, part), installed.say(key));

const named = (name: string, role?: string): string => `::-p-aria([name="${name}"]${role ? `[role="${role}"]` : ''})`;

export async function press(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(named(name, 'button')))!.click();
}

/** Types into a field, in place of what was there. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const field = (await page.waitForSelector(named(name, 'textbox')))!;
  // A new step gives the focus to its heading once it is drawn.
  await settled(page);
  await field.evaluate((element) => (element as unknown as HTMLInputElement).select());
  if (text.includes('\n')) {
    await field.focus();
    await page.keyboard.sendCharacter(text);
  } else await field.type(text);
}

export const value = async (page: Page, name: string): Promise<string> => (await page.waitForSelector(named(name, 'textbox')))!.evaluate((element) => (element as unknown as HTMLInputElement).value);

/** Opens a part of the options page. */
export async function openPart(page: Page, title: string): Promise<void> {
  await (await page.waitForSelector(`summary::-p-text(${title})`))!.click();
}

export interface Making {
  name: string;
  own: string;
  list: string;
}

/** Makes a team by the wizard, as its administrator does; `look` is shown each step before it is left. */
export async function throughWizard(installed: Installed, server: TeamStoreServer, { name, own, list }: Making, look: (page: Page, step: string) => Promise<void> = () => Promise.resolve()): Promise<Page> {
  const page = await openOwnPage(installed, 'options.html');
  await page.setViewport({ width: 900, height: 1000 });
  await openPart(page, installed.say('wizard.title'));
  await fill(page, installed.say('wizard.address'), server.url);
  await fill(page, installed.say('admin.user'), server.admin);
  await fill(page, installed.say('admin.password'), server.password);
  await look(page, 'server');
  await press(page, installed.say('wizard.check'));
  await fill(page, installed.say('wizard.name'), name);
  await fill(page, installed.say('wizard.own'), own);
  await look(page, 'team');
  await press(page, installed.say('wizard.next'));
  await fill(page, installed.say('people.list'), list);
  await look(page, 'people');
  await press(page, installed.say('wizard.create'));
  await shown(page, installed.say('wizard.done'), 40_000);
  await look(page, 'codes');
  return page;
}

/** The invitation codes that a page shows, by name. */
export const codesOf = async (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => Object.fromEntries([...document.querySelectorAll('#teams code')].map((code) => [code.parentElement!.firstElementChild!.firstChild!.textContent!, code.textContent!])));

/** Joins by a code, as a member does. */
export async function joinBy(installed: Installed, code: string, team: string): Promise<Page> {
  const page = await openOwnPage(installed, 'options.html');
  await page.setViewport({ width: 900, height: 1000 });
  await openPart(page, installed.say('team.joinTitle'));
  await fill(page, installed.say('team.code'), code);
  await press(page, installed.say('team.join'));
  await shown(page, say(installed, 'team.joined', team));
  return page;
}
