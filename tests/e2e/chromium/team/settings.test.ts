import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, openOwnPage, visit } from '../harness';
import { shown } from '../shown';
import { stored, storedWhen } from '../stored';
import { clip, clipWhen, named, picture, press, tag, unfold } from './acts';
import { type Member, member, syncNow, testTeam, type TestTeam } from './members';

let open: { team: TestTeam; members: Member[]; portal: Awaited<ReturnType<typeof servePortal>> };

afterEach(async () => {
  await Promise.all(open.members.map(({ installed }) => discard(installed)));
  await open.team.server.close();
  await open.portal.close();
});

async function start(roles: Parameters<typeof testTeam>[0]): Promise<typeof open> {
  const [team, portal] = await Promise.all([testTeam(roles, { kind: 'none' }), servePortal()]);
  const members: Member[] = [];
  for (const account of team.accounts) members.push(await member(account));
  open = { team, members, portal };
  return open;
}

/** The part of the settings where the teams are. */
async function teams({ installed }: Member): Promise<Page> {
  const page = await openOwnPage(installed, 'options.html');
  await page.setViewport({ width: 1100, height: 1400 });
  return page;
}

/** All that the extension keeps beside the library, as text. */
const keptBeside = (page: Page): Promise<string> =>
  page.evaluate(async () => JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]));

/** Rows that the library has noted of teams. */
const teamRows = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('jianbao'));
    const counts = await Promise.all(['replicas', 'edits', 'teams', 'held', 'wants', 'aside'].map((name) => done(db.transaction(name).objectStore(name).count())));
    db.close();
    return counts.reduce((sum, count) => sum + count, 0);
  });

const askedBy = ({ server }: TestTeam, user: string): number => server.log.filter((asked) => asked.user === user).length;

describe('a member sets how a team is kept here', () => {
  it('takes all new clips, is paused over a start of the browser, and is left: with its clips, and without', async () => {
    const { team, members, portal } = await start(['owner', 'editor']);
    const [a, b] = members as [Member, Member];
    const [ownerOf, editorOf] = team.accounts as [TestTeam['accounts'][0], TestTeam['accounts'][0]];
    const settings = await teams(a);
    await unfold(settings, a, 'intake.title');
    await press(settings, a, 'intake.all');
    await shown(settings, a.installed.say('intake.allHint'));
    await clip(a, portal.url);
    const mine = await clipWhen(a, ({ view }) => view.team === ownerOf.id);
    // Its hold runs; meanwhile the other member’s settings are looked at.
    await unfold(settings, a, 'teamFiles.title');
    await picture(settings, 'team-settings');
    await settings.close();
    const rule = await teams(b);
    await unfold(rule, b, 'intake.title');
    await press(rule, b, 'intake.tag');
    await (await rule.waitForSelector(named(b, 'intake.tagName')))!.type('湿地');
    await rule.keyboard.press('Enter');
    await shown(rule, b.installed.say('intake.tagHint').replace('$1', '湿地'));
    await rule.close();
    await clip(b, portal.origin + PAGES.policy);
    const secret = await clipWhen(b, ({ view }) => view.team === undefined);
    await tag(b, secret.id, '湿地');
    const tagged = await clipWhen(b, ({ uid, view }) => uid === secret.uid && view.team === editorOf.id);
    expect(team.server.log.flatMap(({ ids }) => ids)).not.toContain(`clip:${tagged.uid}`);
    const theirs = await clipWhen(b, ({ uid, view }) => uid === mine.uid && view.length === mine.view.length);

    // The tagged clip has its hold, too; then it is at the other side.
    await clipWhen(a, ({ uid, view }) => uid === tagged.uid && view.tags.includes('湿地'));

    const pausing = await teams(b);
    await press(pausing, b, 'team.pause');
    await shown(pausing, b.installed.say('team.paused'));
    const before = askedBy(team, editorOf.user);
    await tag(b, theirs.id, '乙的标签');
    await syncNow(b, editorOf.id);
    await shown(pausing, b.installed.say('team.pausedWaiting').replace('$1', '1'));
    await picture(pausing, 'team-paused');
    await b.installed.browser.close();
    const again = await member({ ...editorOf, paused: true }, b.installed.profile);
    open.members[1] = again;
    const restarted = await teams(again);
    await shown(restarted, again.installed.say('team.pausedWaiting').replace('$1', '1'));
    await syncNow(again, editorOf.id);
    expect(askedBy(team, editorOf.user)).toBe(before);

    // Leaving names what is not sent, and sends it when asked.
    await unfold(restarted, again, 'leaving.title');
    await press(restarted, again, 'leaving.open');
    await shown(restarted, again.installed.say('leaving.unsentKeep').replace('$1', '1').replace('$2', '1'));
    await picture(restarted, 'team-leaving');
    await press(restarted, again, 'leaving.sendFirst');
    await restarted.waitForFunction((words) => !document.querySelector('dialog')!.innerText.includes(words), {}, again.installed.say('leaving.unsentKeep').slice(-12));
    await clipWhen(a, ({ uid, view }) => uid === mine.uid && view.tags.includes('乙的标签'));
    await (await restarted.waitForSelector(`dialog ${named(again, 'leaving.yes')}`))!.click();
    await shown(restarted, again.installed.say('leaving.done').replace('$1', editorOf.name));
    const kept = await storedWhen(again.library, ({ clips }) => clips.length === 2 && clips.every(({ view }) => view.team === undefined));
    const copy = kept.clips.find(({ view }) => view.title === mine.view.title)!;
    expect(copy).toMatchObject({ createdBy: '', view: { tags: ['乙的标签'] } });
    expect(copy.uid).not.toBe(mine.uid);
    for (const gone of [editorOf.key, editorOf.id]) expect(await keptBeside(restarted)).not.toContain(gone);
    expect(await teamRows(restarted)).toBe(0);
    const asked = askedBy(team, editorOf.user);

    // The owner leaves and takes nothing along; a clip that never left is his all the same.
    const leaving = await teams(a);
    await team.server.kill();
    await syncNow(a, ownerOf.id);
    await shown(leaving, a.installed.say('error.team_unreachable'));
    await picture(leaving, 'team-unreachable');
    await clip(a, portal.origin + PAGES.longTitle);
    const unsent = await clipWhen(a, ({ uid, view }) => ![mine.uid, tagged.uid].includes(uid) && view.team === ownerOf.id);
    await unfold(leaving, a, 'leaving.title');
    await press(leaving, a, 'leaving.open');
    await press(leaving, a, 'leaving.remove');
    // It can be pressed once it is known what would be lost.
    await leaving.locator(`dialog ${named(a, 'leaving.yes')}`).click();
    await shown(leaving, a.installed.say('leaving.done').replace('$1', ownerOf.name));
    const left = await stored(a.library);
    expect(left.clips.map(({ uid, view }) => [uid, view.team])).toEqual([[unsent.uid, undefined]]);
    for (const gone of [ownerOf.key, ownerOf.id]) expect(await keptBeside(leaving)).not.toContain(gone);
    expect(await teamRows(leaving)).toBe(0);
    await team.server.revive();
    expect(askedBy(team, editorOf.user)).toBe(asked);
  }, 180_000);
});

describe('a reader', () => {
  it('is offered the team nowhere, and nothing of his clips goes there', async () => {
    const { team, members, portal } = await start(['owner', 'reader']);
    const reader = members[1]!;
    const account = team.accounts[1]!;
    await syncNow(reader, account.id);
    const settings = await teams(reader);
    await unfold(settings, reader, 'intake.title');
    await shown(settings, reader.installed.say('intake.reader'));
    await picture(settings, 'team-reader');
    // As a code of before, or a role that was taken away, would leave it.
    await settings.evaluate(async (key) => {
      const stored = (await chrome.storage.local.get(key))[key] as object;
      await chrome.storage.local.set({ [key]: { ...stored, intake: { kind: 'all' } } });
    }, `team.${account.id}`);
    const page = await visit(reader.installed, portal.url);
    const popup = await clickToolbar(reader.installed, page);
    await shown(popup, reader.installed.say('popup.kept'));
    const where = await popup.waitForSelector(named(reader, 'target.label'));
    expect(await where!.$$eval('option', (options) => options.map(({ value }) => value))).toEqual(['']);
    const { clips } = await storedWhen(popup, (now) => now.clips.length === 1);
    expect(clips[0]!.view.team).toBeUndefined();
    await syncNow(reader, account.id);
    expect(team.server.log.filter(({ user, method, path }) => user === account.user && method !== 'GET' && !/_revs_diff|_bulk_get|_all_docs/.test(path))).toEqual([]);
  }, 300_000);
});
