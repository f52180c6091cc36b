import { afterEach, expect, it } from 'vitest';
import { servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { setCells } from '../../../../utils/library/edit';
import { colleague } from '../../../helpers/colleague';
import { draft } from '../../../library/helpers/draft';
import { keep } from '../../../library/helpers/library';
import { clickToolbar, discard, openOwnPage, visit } from '../harness';
import { shown } from '../shown';
import { clipWhen, named, picture } from './acts';
import { type Member, member, syncNow, testTeam, type TestTeam } from './members';

let team: TestTeam;
let portal: Awaited<ReturnType<typeof servePortal>>;
let reader: Member;

afterEach(async () => {
  await discard(reader.installed);
  await team.server.close();
  await portal.close();
});

it('a title that two people change at the same time: the later one stands, the other is kept, is shown and can be restored for everybody', async () => {
  [team, portal] = await Promise.all([testTeam(), servePortal()]);
  const [owner, editor] = team.accounts as [TestTeam['accounts'][0], TestTeam['accounts'][0]];
  const other = await colleague(owner);
  const sent = await keep(other.lib, { draft: draft({ url: portal.url }) });
  await other.share(sent);
  await other.sync();
  reader = await member(editor);
  const { say } = reader.installed;
  const theirs = await clipWhen(reader, ({ uid, view }) => uid === sent.uid && view.length === sent.view.length);
  expect(theirs.view.unread).toBe(true);
  await shown(reader.library, sent.view.title);

  // Read, and read from then on; nobody is told of that.
  const page = await openOwnPage(reader.installed, `library.html#/clip/${theirs.id}`);
  await shown(page, sent.view.title);
  await clipWhen(reader, ({ view }) => !view.unread);

  await team.server.kill();
  await setCells(other.lib, sent.id, { title: '甲改的题名' });
  const popup = await clickToolbar(reader.installed, await visit(reader.installed, portal.url));
  const field = await popup.waitForSelector(named(reader, 'field.title'));
  await field!.evaluate((element) => (element as unknown as HTMLInputElement).select());
  await field!.type('乙改的题名');
  await field!.press('Tab');
  await clipWhen(reader, ({ view }) => view.title === '乙改的题名');
  await popup.close();
  await team.server.revive();
  await other.sync();
  await syncNow(reader, editor.id);
  const clashed = await clipWhen(reader, ({ lost }) => (lost?.length ?? 0) > 0);
  const [loser] = ['甲改的题名', '乙改的题名'].filter((title) => title !== clashed.view.title);
  expect(clashed.lost!.map(({ v }) => v)).toEqual([loser]);

  await page.bringToFront();
  await page.reload();
  await shown(page, say('history.kept'));
  await shown(page, loser!);
  await page.setViewport({ width: 1200, height: 800 });
  await picture(page, 'reader-team-kept-version');
  await (await page.waitForSelector(`::-p-xpath(//button[contains(@aria-label, "${loser!}")])`))!.click();
  await clipWhen(reader, ({ view }) => view.title === loser && view.sync === 'shared');
  await other.sync();
  const there = (await other.lib.db.getAll('clips'))[0]!;
  expect(there.view.title).toBe(loser);
  const shared = (f: object): object => Object.fromEntries(Object.entries(f).filter(([name]) => name !== 'unread'));
  expect(shared((await clipWhen(reader, ({ uid }) => uid === sent.uid)).f)).toEqual(shared(there.f));
}, 300_000);
