import { afterEach, describe, expect, it } from 'vitest';
import { servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import type { Clip } from '../../../../utils/article/clip';
import { clickToolbar, discard, openOwnPage, stopWorker, visit } from '../harness';
import { inAllLooks } from '../picture';
import { shown } from '../shown';
import { stored, storedWhen } from '../stored';
import { choose, clip, clipWhen, named, picture, press, tag } from './acts';
import { earliestRelease, type Member, member, syncNow, TEAM_DB, testTeam, type TestTeam } from './members';

let open: { team: TestTeam; members: Member[]; portal: Awaited<ReturnType<typeof servePortal>> };

afterEach(async () => {
  await Promise.all(open.members.map(({ installed }) => discard(installed)));
  await open.team.server.close();
  await open.portal.close();
});

async function start(roles: Parameters<typeof testTeam>[0] = ['owner', 'editor'], intake?: Parameters<typeof testTeam>[1]): Promise<typeof open> {
  const [team, portal] = await Promise.all([testTeam(roles, intake), servePortal()]);
  const members: Member[] = [];
  for (const account of team.accounts) members.push(await member(account));
  open = { team, members, portal };
  return open;
}

describe('a clip of one member', () => {
  it('appears at the other, and is read there offline with its pictures', async () => {
    const { team, members, portal } = await start();
    const [a, b] = members as [Member, Member];
    await clip(a, portal.url);
    const mine = await clipWhen(a, ({ view }) => view.sync === 'shared' && view.images.kept === view.images.found);
    const theirs = await clipWhen(b, ({ uid, view }) => uid === mine.uid && view.images.kept === mine.view.images.kept && view.length === mine.view.length);
    expect(theirs.view).toMatchObject({ title: mine.view.title, issuingBody: mine.view.issuingBody, documentNumber: mine.view.documentNumber, unread: true });
    expect(mine.view.images.kept).toBeGreaterThan(0);
    // Pictures come last, after text and HTML.
    await storedWhen(b.library, ({ files }) => files.filter(({ role }) => role === 'image').every(({ state }) => state === 'kept'));
    await team.server.kill();
    await portal.close();
    const reader = await openOwnPage(b.installed, `library.html#/clip/${theirs.id}`);
    await shown(reader, mine.view.title);
    const article = await reader.waitForSelector('article');
    expect(await article!.evaluate((element) => element.textContent)).toContain('云溪');
    await reader.waitForFunction(() => [...document.querySelectorAll('article img')].some((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0));
    const [atA, atB] = [await stored(a.library), await stored(b.library)];
    expect(atB.captures.map(({ html, text }) => [html, text])).toEqual(atA.captures.map(({ html, text }) => [html, text]));
    expect(atB.blobs.map(({ sha }) => sha).sort()).toEqual(atA.blobs.map(({ sha }) => sha).sort());
  }, 240_000);

  it('is edited by both while the server is away, and comes to the same with nothing lost', async () => {
    const { team, members, portal } = await start();
    const [a, b] = members as [Member, Member];
    await clip(a, portal.url);
    const { uid } = await clipWhen(a, ({ view }) => view.sync === 'shared');
    const theirs = await clipWhen(b, (each) => each.uid === uid);
    await team.server.kill();
    await tag(a, (await clipWhen(a, (each) => each.uid === uid)).id, '甲的标签');
    await tag(b, theirs.id, '乙的标签');
    expect((await syncNow(a, team.accounts[0]!.id)).code).toBe('team.unreachable');
    await team.server.revive();
    // An edit is held for some seconds; then the backgrounds send and fetch by themselves.
    for (const someone of members) await syncNow(someone, team.accounts[0]!.id);
    const both = (each: Clip): boolean => each.uid === uid && each.view.sync === 'shared' && [...each.view.tags].sort().join() === '乙的标签,甲的标签';
    const [one, two] = [await clipWhen(a, both), await clipWhen(b, both)];
    expect(Object.fromEntries(Object.entries(two.f).filter(([name]) => name !== 'unread'))).toEqual(Object.fromEntries(Object.entries(one.f).filter(([name]) => name !== 'unread')));
    expect(two.lost).toEqual(one.lost);
  }, 240_000);
});

describe('a clip that an owner removes for the whole team', () => {
  /** Documents of clips that the server still has. */
  const there = async ({ server }: TestTeam): Promise<string[]> => {
    const authorization = `Basic ${Buffer.from(`${server.admin}:${server.password}`).toString('base64')}`;
    const { rows } = (await (await fetch(`${server.url}/${TEAM_DB}/_all_docs`, { headers: { authorization } })).json()) as { rows: { id: string }[] };
    return rows.map(({ id }) => id.split(':')[0]!).filter((kind) => ['clip', 'capture', 'blob'].includes(kind));
  };

  it('is back in the trash with an edit that he had not seen, which is said at the clip; removed after that, it is gone from everybody and from the server', async () => {
    const { team, members, portal } = await start();
    const [a, b] = members as [Member, Member];
    const { id } = team.accounts[0]!;
    await clip(a, portal.url);
    const mine = await clipWhen(a, ({ view }) => view.sync === 'shared' && view.images.kept === view.images.found);
    const theirs = await clipWhen(b, ({ uid, view }) => uid === mine.uid && view.images.kept === mine.view.images.kept && view.length === mine.view.length);
    const whole = await there(team);
    expect([...new Set(whole)].sort()).toEqual(['blob', 'capture', 'clip']);
    const open = await openOwnPage(a.installed, `library.html#/clip/${mine.id}`);
    await choose(open, a, 'reader.trash');
    const gone = await clipWhen(a, ({ view }) => view.trashedAt !== undefined && view.sync === 'shared');
    await open.close();
    await clipWhen(b, ({ view }) => view.trashedAt !== undefined);

    // Emptying the trash does it to nobody by itself.
    await team.server.kill();
    await tag(b, theirs.id, '要紧');
    const trash = await openOwnPage(a.installed, 'library.html#/trash');
    await trash.setViewport({ width: 1200, height: 800 });
    await press(trash, a, 'trash.empty');
    await shown(trash, a.installed.say('trash.forTeams').replace('$1', '1'));
    await picture(trash, 'trash-empty-team');
    await press(trash, a, 'reader.cancel');
    await trash.goto(trash.url().replace(/#.*/, `#/trash/clip/${gone.id}`));
    await choose(trash, a, 'reader.purgeTeam');
    await shown(trash, a.installed.say('reader.purgeTeamStays'));
    await picture(trash, 'reader-purge-team');
    // Another width of the window takes the question back.
    await choose(trash, a, 'reader.purgeTeam');
    await press(trash, a, 'reader.purgeTeam');
    await clipWhen(a, ({ view }) => view.purge === 'asked');
    await shown(trash, a.installed.say('reader.purgeCancel'));
    await picture(trash, 'reader-purge-asked');
    await trash.close();

    await team.server.revive();
    for (const someone of [a, b, a]) await syncNow(someone, id);
    const back = await clipWhen(a, ({ view }) => view.purge === 'team.purgeOff' && view.tags.includes('要紧') && view.sync === 'shared' && view.length === mine.view.length);
    expect([back.uid, back.view.trashedAt !== undefined, back.view.title, back.view.images.kept]).toEqual([mine.uid, true, mine.view.title, mine.view.images.kept]);
    expect((await there(team)).sort()).toEqual(whole.sort());
    const again = await openOwnPage(a.installed, `library.html#/trash/clip/${back.id}`);
    await again.setViewport({ width: 1200, height: 800 });
    await shown(again, a.installed.say('reader.notPurged'));
    await picture(again, 'reader-not-purged');
    await press(again, a, 'reader.noted');
    await clipWhen(a, ({ view }) => view.purge === undefined);

    await choose(again, a, 'reader.purgeTeam');
    await press(again, a, 'reader.purgeTeam');
    for (const someone of [a, b]) {
      await syncNow(someone, id);
      const left = await storedWhen(someone.library, ({ clips }) => clips.length === 0);
      expect([left.captures, left.files, left.blobs]).toEqual([[], [], []]);
    }
    expect(await there(team)).toEqual([]);
  }, 240_000);
});

describe('what is on the wire', () => {
  it('of a private clip, of one that was undone, and of a personal note: nothing', async () => {
    const { team, members, portal } = await start(['owner']);
    const [a] = members as [Member];
    const page = await visit(a.installed, portal.url);
    const popup = await clickToolbar(a.installed, page);
    await shown(popup, a.installed.say('popup.kept'));
    // The line that says where it goes is there, and holds the clip again and again for as long as the popup is open.
    const where = await popup.waitForSelector(named(a, 'target.label'));
    expect(await where!.evaluate((select) => (select as unknown as { value: string }).value)).toBe(team.accounts[0]!.id);
    await inAllLooks(popup, 'popup-team');
    const first = await popup.evaluate(earliestRelease);
    await popup.waitForFunction(earliestRelease, { polling: 500 }, first);
    await (await popup.waitForSelector(named(a, 'popup.note')))!.type('只给自己看的话');
    await (await popup.waitForSelector(named(a, 'popup.undo')))!.click();
    const undone = await clipWhen(a, ({ view }) => view.trashedAt !== undefined);
    await popup.close().catch(() => undefined);
    expect(team.server.log.flatMap(({ ids }) => ids).filter((id) => /^(clip|capture|blob):/.test(id))).toEqual([]);
    // The hold is over when the background has nothing more to wait for.
    await a.library.waitForFunction(
      async (id) => ((await chrome.storage.session.get(`sync.${id}`))[`sync.${id}`] as { state?: string } | undefined)?.state === 'idle',
      { polling: 500, timeout: 60_000 },
      team.accounts[0]!.id,
    );
    const sent = team.server.log.map(({ path, body, ids }) => `${path} ${String(body)} ${ids.join(' ')}`).join('\n');
    expect(sent.length).toBeGreaterThan(0);
    for (const secret of [undone.uid, String(undone.f['capture']!.v), undone.view.title, '只给自己看的话', new URL(portal.url).host]) expect(sent).not.toContain(secret);
    expect(team.server.log.map(({ path }) => path).join(' ')).not.toContain(team.accounts[0]!.key);
  }, 240_000);
});

describe('a sync that is broken off', () => {
  it('by the server’s end midway, or the worker’s, goes on to the same end', async () => {
    const { team, members, portal } = await start();
    const [a, b] = members as [Member, Member];
    const id = team.accounts[0]!.id;
    // Written, and nobody hears of it; then held while the worker is stopped; then the server ends in the middle.
    team.server.faults.cut(({ method, ids }) => method === 'POST' && ids.some((each) => each.startsWith('blob:')), { after: true });
    const held = team.server.faults.hold(({ method, ids }) => method === 'POST' && ids.some((each) => each.startsWith('clip:')));
    await clip(a, portal.url);
    await clipWhen(a, ({ view }) => view.team !== undefined);
    const arrived = held.arrived.then(() => stopWorker(a.installed, a.library));
    for (let tries = 0; tries < 30; tries++) {
      const reached = await Promise.race([arrived.then(() => true), syncNow(a, id).then(() => false, () => false)]);
      if (reached) break;
    }
    await arrived;
    // Before there is anything to hear of: who listens fetches at once.
    const pulling = team.server.faults.hold(({ path, user }) => user === team.accounts[1]!.user && (path.includes('/content') || path.endsWith('/_bulk_get')));
    held.release();
    await syncNow(a, id);
    const mine = await clipWhen(a, ({ view }) => view.sync === 'shared');
    const first = syncNow(b, id).catch(() => undefined);
    await pulling.arrived;
    await team.server.kill();
    pulling.release();
    await first;
    await team.server.revive();
    await syncNow(b, id);
    const theirs = await clipWhen(b, ({ uid, view }) => uid === mine.uid && view.length === mine.view.length);
    expect(theirs.view.title).toBe(mine.view.title);
    expect((await stored(b.library)).clips).toHaveLength(1);
  }, 240_000);
});
