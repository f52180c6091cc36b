import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { serveTeamStore, type TeamStoreServer } from '../../../../scripts/team-store/serve.mjs';
import { clickToolbar, discard, GRANTED, type Installed, launch, openOwnPage, visit } from '../harness';
import { inAllLooks } from '../picture';
import { shown } from '../shown';
import { storedWhen } from '../stored';
import { codesOf, fill, joinBy, openPart, press, say, throughWizard, value } from './wizard';

const TEAM = { name: '云溪政策组', own: '赵所', list: '姓名\t角色\n张明\t编辑\n李云，读者\n' };

let server: TeamStoreServer;
let open: Installed[];

beforeEach(async () => {
  server = await serveTeamStore({ keepBodies: true });
  open = [];
});

afterEach(async () => {
  await Promise.all(open.map(discard));
  await server.close();
});

async function browser(): Promise<Installed> {
  const installed = await launch({ build: GRANTED, screen: '1600x1200' });
  open.push(installed);
  return installed;
}

describe('from nothing to a shared clip', () => {
  it('the administrator makes a team; a colleague pastes his code and reads what the first one clipped', async () => {
    const portal = await servePortal();
    const a = await browser();
    const b = await browser();
    const wizard = await throughWizard(a, server, TEAM, async (page, step) => {
      await page.$eval('#teams', (section) => section.scrollIntoView());
      await inAllLooks(page, `team-wizard-${step}`);
      if (step === 'team') expect(await page.evaluate(() => document.body.innerHTML)).not.toContain(server.password);
    });
    const codes = await codesOf(wizard);
    expect(Object.keys(codes)).toEqual(['张明', '李云']);
    await press(wizard, a.say('wizard.finish'));
    // Both watch the team, as one does who has the library open.
    await openOwnPage(a, 'library.html');
    const library = await openOwnPage(b, 'library.html');
    await joinBy(b, codes['张明']!, TEAM.name);

    const popup = await clickToolbar(a, await visit(a, portal.url));
    await shown(popup, a.say('popup.kept'));
    const where = await popup.waitForSelector(`::-p-aria([name="${a.say('target.label')}"])`);
    const team = await where!.evaluate((select) => [...(select as unknown as HTMLSelectElement).options].find(({ text }) => text === '云溪政策组')!.value);
    await (where as unknown as { select(value: string): Promise<string[]> }).select(team);
    const mine = (await storedWhen(popup, ({ clips }) => clips.some(({ view }) => view.team === team))).clips.at(-1)!;
    await popup.close().catch(() => undefined);
    const { clips } = await storedWhen(library, (now) => now.clips.some(({ uid }) => uid === mine.uid));
    expect(clips[0]!.view).toMatchObject({ title: mine.view.title, team });
    expect(server.log.some(({ user }) => user === server.admin)).toBe(true);
    await portal.close();
  }, 180_000);
});

describe('the people of a team', () => {
  it('are listed; an owner changes roles, removes, and has keys made anew by the administrator', async () => {
    const a = await browser();
    const b = await browser();
    const options = await throughWizard(a, server, TEAM);
    const codes = await codesOf(options);
    await press(options, a.say('wizard.finish'));
    const other = await joinBy(b, codes['张明']!, TEAM.name);
    await openPart(other, b.say('people.title'));
    await shown(other, b.say('people.readOnly'));
    await inAllLooks(other, 'team-people-reader');
    await openPart(options, a.say('people.title'));
    await shown(options, '李云');
    await options.$eval('#teams', (section) => section.scrollIntoView());
    await inAllLooks(options, 'team-people');

    const role = (await options.waitForSelector(`::-p-aria([name="${say(a, 'people.roleOf', '李云')}"])`))!;
    await (role as unknown as { select(value: string): Promise<string[]> }).select('editor');
    await expect.poll(() => rolesAt(server)).toEqual({ 张明: 'editor', 李云: 'editor', 赵所: 'owner' });

    // The list is read again, and its order changes.
    await options.waitForSelector(`select[aria-label="${say(a, 'people.roleOf', '李云')}"]:not(:disabled)`);
    await act(options, a, '李云', 'people.remove');
    await (await options.waitForSelector(`dialog[open] button::-p-text(${a.say('people.remove')})`))!.click();
    await options.waitForFunction((name) => !document.querySelector(`ul[aria-label="${name}"]`)?.textContent?.includes('李云'), {}, a.say('people.title'));

    await act(options, a, '张明', 'people.reissue');
    await inAllLooks(options, 'team-reissue');
    await asAdmin(options, a, server, 'wrong', 'people.reissue');
    await shown(options, a.say('admin.credentials'));
    expect(await value(options, a.say('admin.password'))).toBe('');
    await inAllLooks(options, 'team-reissue-refused');
    await asAdmin(options, a, server, server.password, 'people.reissue');
    await shown(options, a.say('people.issued'));
    const again = (await codesOf(options))['张明']!;
    expect(again).not.toBe(codes['张明']);
    await inAllLooks(options, 'team-reissued');
    await (await options.waitForSelector(`dialog[open] button::-p-text(${a.say('wizard.finish')})`))!.click();
    await press(other, b.say('team.syncNow'));
    await shown(other, 'team.credentials');
    await joinBy(b, again, TEAM.name);
  }, 180_000);

  it('what the server refuses is said, with its code', async () => {
    const a = await browser();
    const options = await throughWizard(a, server, { ...TEAM, list: '张明' });
    await press(options, a.say('wizard.finish'));
    await openPart(options, a.say('people.title'));
    const role = (await options.waitForSelector(`::-p-aria([name="${say(a, 'people.roleOf', '张明')}"])`))!;
    server.faults.answer(({ method, path }) => method === 'PUT' && path.endsWith('/_security'), { status: 403, body: '{"error":"forbidden","reason":"no"}' });
    await (role as unknown as { select(value: string): Promise<string[]> }).select('reader');
    await shown(options, a.say('admin.forbidden'));
    await shown(options, 'team.forbidden');
    expect(await role.evaluate((select) => (select as unknown as HTMLSelectElement).value)).toBe('editor');
  }, 300_000);
});

/** Opens what can be done with somebody, and chooses of it. */
async function act(page: Page, installed: Installed, name: string, key: string): Promise<void> {
  await press(page, say(installed, 'people.more', name));
  await (await page.waitForSelector(`[role="menuitem"]::-p-text(${installed.say(key)})`))!.click();
  await page.waitForSelector('dialog[open]');
}

async function asAdmin(page: Page, installed: Installed, { admin }: TeamStoreServer, password: string, key: string): Promise<void> {
  await fill(page, installed.say('admin.user'), admin);
  await fill(page, installed.say('admin.password'), password);
  await (await page.waitForSelector(`dialog[open] button::-p-text(${installed.say(key)})`))!.click();
}

/** What each person may do, as the server has it. */
async function rolesAt(store: TeamStoreServer): Promise<Record<string, string>> {
  const database = store.log.find(({ path }) => path.startsWith('/team-'))!.path.split('/')[1]!;
  const headers = { authorization: `Basic ${Buffer.from(`${store.admin}:${store.password}`).toString('base64')}` };
  const [people, security] = await Promise.all(['team%3Apeople', '_security'].map(async (path) => (await fetch(`${store.url}/${database}/${path}`, { headers })).json()));
  const known = Object.entries((people as { people: Record<string, { name: string; role: string }> }).people);
  const editors = (security as { editors: { names: string[] } }).editors.names;
  return Object.fromEntries(known.map(([user, { name, role }]) => [name, role === 'editor' && !editors.includes(user) ? 'said only' : role]));
}

describe('what goes wrong in the wizard', () => {
  it('is said where it happens, and the next press goes on', async () => {
    const a = await browser();
    const page = await openOwnPage(a, 'options.html');
    await page.setViewport({ width: 900, height: 1000 });
    await openPart(page, a.say('wizard.title'));
    await fill(page, a.say('wizard.address'), server.url);
    await fill(page, a.say('admin.user'), server.admin);
    await fill(page, a.say('admin.password'), 'not the password');
    await press(page, a.say('wizard.check'));
    await shown(page, a.say('admin.credentials'));
    expect(await value(page, a.say('admin.password'))).toBe('');
    await page.$eval('#teams', (section) => section.scrollIntoView());
    await inAllLooks(page, 'team-wizard-error');

    await fill(page, a.say('admin.password'), server.password);
    await press(page, a.say('wizard.check'));
    await fill(page, a.say('wizard.name'), '云溪政策组');
    await fill(page, a.say('wizard.own'), '赵所');
    await press(page, a.say('wizard.next'));
    await fill(page, a.say('people.list'), '张明\n李云，组长\n张明，读者\n');
    await shown(page, a.say('people.mend'));
    await inAllLooks(page, 'team-wizard-list');
    await fill(page, a.say('people.list'), '张明');
    // The database and the names are there, an answer is lost, and then the server is in trouble.
    server.faults.cut(({ method, path }) => method === 'PUT' && path.includes('org.couchdb.user'), { after: true });
    server.faults.answer(({ method, path }) => method === 'PUT' && path.endsWith('/_security'), { status: 503 });
    await press(page, a.say('wizard.create'));
    await shown(page, a.say('admin.server'));
    await press(page, a.say('wizard.create'));
    await shown(page, a.say('wizard.done'));
    expect(Object.keys(await codesOf(page))).toEqual(['张明']);
    await page.close();

    // Begun again from nothing, it comes upon the team that is there.
    const again = await openOwnPage(a, 'options.html');
    await again.setViewport({ width: 900, height: 1000 });
    await openPart(again, a.say('wizard.title'));
    await fill(again, a.say('wizard.address'), server.url);
    await fill(again, a.say('admin.user'), server.admin);
    await fill(again, a.say('admin.password'), server.password);
    await press(again, a.say('wizard.check'));
    await fill(again, a.say('wizard.name'), '云溪政策组');
    await fill(again, a.say('wizard.own'), '赵所');
    await press(again, a.say('wizard.next'));
    await shown(again, 'team.nameTaken');
    await again.$eval('#teams', (section) => section.scrollIntoView());
    await inAllLooks(again, 'team-wizard-there');
    await press(again, a.say('wizard.over'));
    await shown(again, say(a, 'wizard.goesOn', '云溪政策组'));
    await fill(again, a.say('people.list'), '张明');
    await press(again, a.say('wizard.create'));
    await shown(again, a.say('wizard.done'));
    await again.reload();
    await openPart(again, a.say('people.title'));
    await shown(again, '张明');
    expect(await again.$$eval('article', (cards) => cards.length)).toBe(1);
    expect(await again.$$eval(`ul[aria-label="${a.say('people.title')}"] > li`, (rows) => rows.length)).toBe(2);
  }, 180_000);
});
