import type { Page } from 'puppeteer-core';
import type { Clip } from '../../../../utils/article/clip';
import { clickToolbar, openOwnPage, visit } from '../harness';
import { inAllLooks } from '../picture';
import { shown } from '../shown';
import { storedWhen } from '../stored';
import type { Member } from './members';

/** Clips a page with a real click, and closes popup and page once nothing of the clip waits for the page. */
export async function clip({ installed }: Pick<Member, 'installed'>, url: string): Promise<void> {
  const page = await visit(installed, url);
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  await storedWhen(popup, ({ clips, files }) => clips.length > 0 && files.every(({ state }) => state !== 'waiting'));
  await popup.close().catch(() => undefined);
  await page.close();
}

/** Waits until a clip of the library is as wanted; told by the changes that the extension announces. */
export const clipWhen = async (someone: Member, wanted: (clip: Clip) => boolean): Promise<Clip> =>
  (await storedWhen(someone.library, ({ clips }) => clips.some(wanted))).clips.find(wanted)!;

/** Of a thing by the name that it has for who cannot see it. */
export const named = ({ installed }: Pick<Member, 'installed'>, key: string): string => `::-p-aria([name="${installed.say(key)}"])`;

/** Presses what has this name. */
export async function press(page: Page, someone: Pick<Member, 'installed'>, key: string): Promise<void> {
  await page.bringToFront();
  await (await page.waitForSelector(named(someone, key), { visible: true }))!.click();
}

/** Chooses from what may be done with the clip that a page shows. */
export async function choose(page: Page, someone: Pick<Member, 'installed'>, key: string): Promise<void> {
  await press(page, someone, 'reader.more');
  await (await page.waitForSelector(`::-p-xpath(//*[@role="menuitem" and normalize-space(.)="${someone.installed.say(key)}"])`, { visible: true }))!.click();
}

/** A picture of a page in every look; a tab that is not in front is not drawn. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await inAllLooks(page, name);
}

/** Opens a part by its title. */
export async function unfold(page: Page, { installed }: Pick<Member, 'installed'>, key: string): Promise<void> {
  await page.bringToFront();
  await (await page.waitForSelector(`::-p-xpath(//summary[starts-with(normalize-space(.), "${installed.say(key)}")])`, { visible: true }))!.click();
}

/** Adds a tag in the reader, as a person does. */
export async function tag(someone: Member, id: number, word: string): Promise<void> {
  const reader = await openOwnPage(someone.installed, `library.html#/clip/${id}`);
  const field = await reader.waitForSelector(named(someone, 'popup.addTag'));
  await field!.type(word);
  await field!.press('Enter');
  await clipWhen(someone, ({ view }) => view.tags.includes(word));
  await reader.close();
}
