import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { serveTeamStore, type TeamStoreServer } from '../../../../scripts/team-store/serve.mjs';
import { readInvitation } from '../../../../utils/team/invitation';
import { unzipped } from '../../../library/helpers/backup';
import { readDatabase } from '../../read-database';
import { download } from '../download';
import { clickToolbar, discard, GRANTED, type Installed, launch, openOwnPage, visit } from '../harness';
import { shown } from '../shown';
import { storedWhen } from '../stored';
import { codesOf, fill, joinBy, openPart, press, throughWizard } from './wizard';

let server: TeamStoreServer;
let portal: Awaited<ReturnType<typeof servePortal>>;
let open: Installed[];

beforeEach(async () => {
  [server, portal] = await Promise.all([serveTeamStore({ keepBodies: true }), servePortal()]);
  open = [];
});

afterEach(async () => {
  await Promise.all(open.map(discard));
  await server.close();
  await portal.close();
});

/** A browser, and everything that its pages and its background write to a console. */
async function browser(): Promise<{ installed: Installed; said: string[] }> {
  const installed = await launch({ build: GRANTED, screen: '1600x1200', alone: true });
  open.push(installed);
  const said: string[] = [];
  const hear = async (target: { type(): string; url(): string; page(): Promise<Page | null>; worker(): Promise<unknown> }): Promise<void> => {
    // A page of ours begins as a blank one.
    if (target.type() !== 'page' && !target.url().startsWith(installed.origin)) return;
    const speaker = (target.type() === 'service_worker' ? await target.worker() : await target.page()) as Page | null;
    speaker?.on('console', (message) => said.push(`${message.text()} ${JSON.stringify(message.stackTrace())}`));
  };
  installed.browser.on('targetcreated', (target) => void hear(target).catch(() => undefined));
  for (const target of installed.browser.targets()) await hear(target).catch(() => undefined);
  return { installed, said };
}

/** All that an installation keeps, but for the accounts of its teams, where a key has its one place. */
const keptIn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const { sync, local, session } = chrome.storage as unknown as Record<'sync' | 'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
    const others = Object.entries(await local.get(null)).filter(([name]) => !name.startsWith('team.'));
    return {
      'storage.sync': JSON.stringify(await sync.get(null)),
      'storage.local': JSON.stringify(others),
      'storage.session': JSON.stringify(await session.get(null)),
      localStorage: JSON.stringify({ ...localStorage, ...sessionStorage }),
      'the page as drawn': document.documentElement.outerHTML,
      'the page’s fields': [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join(' '),
      'the page’s address': `${location.href} ${history.length}`,
    };
  });

const ownKeys = (page: Page): Promise<string[]> =>
  page.evaluate(async () => Object.entries(await chrome.storage.local.get(null)).flatMap(([name, value]) => (name.startsWith('team.') ? [(value as { key: string }).key] : [])));

/** The errors page's text as it is copied, caught on its way to the clipboard. */
async function copiedErrors(page: Page, installed: Installed): Promise<string> {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => Promise.resolve(void (document.title = text)) } }));
  await press(page, installed.say('options.errorsCopy'));
  await shown(page, installed.say('copy.done'));
  return page.title();
}

/** What the whole library is exported as. */
async function exported(page: Page, installed: Installed): Promise<string> {
  await page.evaluate(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
  const { bytes } = await download(installed.browser, () => press(page, installed.say('backup.export')));
  return JSON.stringify([...(await unzipped(new Blob([bytes])))]);
}

it('no key, password or code is anywhere but in the accounts of the browser that has it', async () => {
  const a = await browser();
  const b = await browser();
  const wizard = await throughWizard(a.installed, server, { name: '云溪政策组', own: '赵所', list: '张明\n李云，读者' });
  const codes = Object.values(await codesOf(wizard));
  await press(wizard, a.installed.say('wizard.finish'));
  const joined = await joinBy(b.installed, codes[0]!, '云溪政策组');

  // A clip goes over the wire, and some things go wrong and are noted: the server fails, an owner is refused, a password is wrong.
  const library = await openOwnPage(a.installed, 'library.html');
  const popup = await clickToolbar(a.installed, await visit(a.installed, portal.url));
  await shown(popup, a.installed.say('popup.kept'));
  const where = (await popup.waitForSelector(`::-p-aria([name="${a.installed.say('target.label')}"])`)) as unknown as { select(value: string): Promise<string[]> };
  const team = await wizard.evaluate(async () => Object.keys(await chrome.storage.local.get(null)).find((name) => name.startsWith('team.'))!.slice('team.'.length));
  await where.select(team);
  await storedWhen(library, ({ clips }) => clips.some(({ view }) => view.team === team));
  // Nothing of it leaves while the popup is open.
  await popup.close().catch(() => undefined);
  await storedWhen(library, ({ clips }) => clips.some(({ view }) => view.sync === 'shared'));
  await wizard.bringToFront(); // a tab in the back takes no clicks
  await openPart(wizard, a.installed.say('people.title'));
  await shown(wizard, '李云');
  server.faults.answer(({ path }) => path.endsWith('/_security'), { status: 503, body: '{"error":"internal_server_error","reason":"made up"}' });
  await wizard.reload();
  await openPart(wizard, a.installed.say('people.title'));
  await shown(wizard, a.installed.say('admin.server'));
  await openPart(wizard, a.installed.say('wizard.title'));
  await fill(wizard, a.installed.say('wizard.address'), server.url);
  await fill(wizard, a.installed.say('admin.user'), server.admin);
  await fill(wizard, a.installed.say('admin.password'), 'a-wrong-password-2026');
  await press(wizard, a.installed.say('wizard.check'));
  await shown(wizard, a.installed.say('admin.credentials'));

  const own = [...(await ownKeys(wizard)), ...(await ownKeys(joined))];
  const keys = [...new Set([...own, ...codes.map((code) => readInvitation(code).key)])];
  expect(keys).toHaveLength(3);
  const secrets = [server.password, 'a-wrong-password-2026', ...keys, ...codes];
  const basics = [`${server.admin}:${server.password}`, ...codes.map((code) => `${readInvitation(code).user}:${readInvitation(code).key}`)].map((pair) => Buffer.from(pair).toString('base64'));

  const errors = await copiedErrors(wizard, a.installed);
  expect(errors).toContain('team.server');
  const admin = { authorization: `Basic ${Buffer.from(`${server.admin}:${server.password}`).toString('base64')}` };
  const database = `${server.url}/${server.log.find(({ path }) => path.startsWith('/team-'))!.path.split('/')[1]!}`;
  const places: Record<string, string> = {
    ...(await keptIn(wizard)),
    ...Object.fromEntries(Object.entries(await keptIn(joined)).map(([name, text]) => [`${name} of the other`, text])),
    'the library': JSON.stringify(await wizard.evaluate(readDatabase)),
    'the library of the other': JSON.stringify(await joined.evaluate(readDatabase)),
    'the exported library': await exported(wizard, a.installed),
    'the errors as copied': errors,
    'what was asked, by address': server.log.map(({ path, query }) => path + query).join('\n'),
    // An account is made by sending its key to `_users`, and nothing else ever carries one.
    'what was sent': server.log.flatMap(({ path, body }) => (path.startsWith('/_users') ? [] : [body])).join('\n'),
    'the team’s documents': await (await fetch(`${database}/_all_docs?include_docs=true`, { headers: admin })).text(),
    'the team’s rights': JSON.stringify(await (await fetch(`${database}/_security`, { headers: admin })).json().catch(() => 'faulty')),
    'the consoles': [...a.said, ...b.said].join('\n'),
  };
  expect(places['the exported library']).toContain('manifest');
  expect(places['the team’s documents']).toContain('clip:');
  expect(places['what was asked, by address']).toContain('_changes');
  expect(places['the consoles']).toContain('Jianbao team.server');
  const found = Object.entries(places).flatMap(([place, text]) => [...secrets, ...basics].filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret.slice(0, 12)}…`));
  expect(found).toEqual([]);
}, 180_000);
