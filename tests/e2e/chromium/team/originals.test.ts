import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { discard, openOwnPage } from '../harness';
import { shown } from '../shown';
import { stored } from '../stored';
import { clip, clipWhen, picture, press, unfold } from './acts';
import { type Member, member, syncNow, testTeam, type TestTeam } from './members';

let open: { team: TestTeam; members: Member[]; portal: Awaited<ReturnType<typeof servePortal>> };

afterEach(async () => {
  await Promise.all(open.members.map(({ installed }) => discard(installed)));
  await open.team.server.close();
  await open.portal.close();
});

/** What of the team's server was ever sent as content. */
const sent = ({ server }: TestTeam): string => server.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/_bulk_docs')).flatMap(({ ids }) => ids).join(' ');

/** SHA-256 of what is stored under a hash, unpacked. Runs in a page of ours, sent as text. */
async function hashOfStored(sha: string): Promise<string> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('jianbao'));
  const { data } = await done<{ data: Uint8Array<ArrayBuffer> }>(db.transaction('bodies').objectStore('bodies').get(sha));
  db.close();
  const bytes = await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function fetchPart(page: Page, someone: Member, what: string): Promise<void> {
  await page.bringToFront();
  await (await page.waitForSelector(`::-p-aria([name="${someone.installed.say('fetch.now')} ${someone.installed.say(what)}"])`, { visible: true }))!.click();
}

it('the original of a teammate’s clip is not there before he agrees; then it is sent, fetched, and the same; withdrawn, what others have is told', async () => {
  const [team, portal] = await Promise.all([testTeam(['owner', 'editor']), servePortal()]);
  const members: Member[] = [];
  open = { team, members, portal };
  for (const account of team.accounts) members.push(await member(account));
  const [a, b] = members as [Member, Member];
  const id = team.accounts[0]!.id;
  await clip(a, portal.url);
  const mine = await clipWhen(a, ({ view }) => view.sync === 'shared');
  const theirs = await clipWhen(b, ({ uid, view }) => uid === mine.uid && view.length === mine.view.length);
  const { serialised } = (await stored(a.library)).captures[0]!;
  const sha = 'sha' in serialised ? serialised.sha : '';
  expect(sent(team)).not.toContain(sha);

  const reader = await openOwnPage(b.installed, `library.html#/clip/${theirs.id}`);
  // As narrow as the side panel, so that the picture at 200 % is of the same layout.
  await reader.setViewport({ width: 700, height: 1200 });
  await shown(reader, mine.view.title);
  await unfold(reader, b, 'reader.original');
  await fetchPart(reader, b, 'reader.serialised');
  await shown(reader, 'team.noOriginal');
  await (await reader.waitForSelector(`::-p-aria([name="${b.installed.say('fetch.now')} ${b.installed.say('reader.serialised')}"])`))!.scrollIntoView();
  await picture(reader, 'reader-original-absent');

  const settings = await openOwnPage(a.installed, 'options.html');
  await settings.setViewport({ width: 1100, height: 1400 });
  await unfold(settings, a, 'teamFiles.title');
  await shown(settings, a.installed.say('teamFiles.originalsUnsent').replace('$1', '1'));
  await press(settings, a, 'teamFiles.originals');
  await shown(settings, a.installed.say('teamFiles.originalsSent').replace('$1', '1'));
  expect(sent(team)).toContain(sha);
  await picture(settings, 'team-originals');

  await fetchPart(reader, b, 'reader.serialised');
  await reader.waitForSelector(`::-p-aria([name="${b.installed.say('file.save')} ${b.installed.say('reader.serialised')}"])`, { visible: true });
  await picture(reader, 'reader-original-here');
  expect(await b.library.evaluate(hashOfStored, sha)).toBe(sha);

  await press(settings, a, 'teamFiles.originals');
  await shown(settings, a.installed.say('teamFiles.originalsKept').replace('$1', '1'));
  await clip(a, portal.origin + PAGES.policy);
  const later = await clipWhen(a, ({ uid, view }) => uid !== mine.uid && view.sync === 'shared');
  await syncNow(a, id);
  const last = (await stored(a.library)).captures.find(({ clip: of }) => of === later.uid)!;
  expect(sent(team)).toContain(last.text);
  expect(sent(team)).not.toContain(last.details);
}, 180_000);
