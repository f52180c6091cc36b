import { afterEach, expect, it } from 'vitest';
import { deleteAccount, reissueKey } from '../../../../utils/team/admin-accounts';
import { couchServer } from '../../../../utils/team/couch-request';
import { writeInvitation } from '../../../../utils/team/invitation';
import { colleague } from '../../../helpers/colleague';
import { keep } from '../../../library/helpers/library';
import { discard, openOwnPage } from '../harness';
import { inAllLooks } from '../picture';
import { shown } from '../shown';
import { storedWhen } from '../stored';
import { type Member, member, syncNow, testTeam, type TestTeam } from './members';

let team: TestTeam;
let joined: Member;

afterEach(async () => {
  await discard(joined.installed);
  await team.server.close();
});

it('a key that was revoked stops the sync and loses nothing: what is here can be read and edited, and goes once there is a new key', async () => {
  team = await testTeam();
  const [owner, editor] = team.accounts as [TestTeam['accounts'][0], TestTeam['accounts'][0]];
  const admin = couchServer({ address: team.server.url, user: team.server.admin, key: team.server.password });
  const sender = await colleague(owner);
  const sent = await keep(sender.lib);
  await sender.share(sent);
  await sender.sync();
  joined = await member(editor);
  const { say } = joined.installed;
  const { id } = (await storedWhen(joined.library, ({ clips }) => clips.some(({ view }) => view.length === sent.view.length))).clips[0]!;

  const key = await reissueKey(admin, editor.user);
  const reader = await openOwnPage(joined.installed, `library.html#/clip/${id}`);
  await shown(reader, sent.view.title);
  const field = await reader.waitForSelector(`::-p-aria([name="${say('popup.addTag')}"])`);
  await field!.type('断开时加的');
  await field!.press('Enter');
  await storedWhen(joined.library, ({ clips }) => clips[0]!.view.tags.includes('断开时加的'));
  expect(await syncNow(joined, editor.id)).toMatchObject({ state: 'stopped', code: 'team.credentials' });
  // Nothing is asked again and again of a server that says no.
  const asked = team.server.log.length;
  const options = await openOwnPage(joined.installed, 'options.html');
  await shown(options, say('error.team_credentials'));
  await (await options.waitForSelector(`::-p-aria([name="${editor.name}"])`))!.scrollIntoView();
  await inAllLooks(options, 'options-team-revoked');
  expect(team.server.log.slice(asked).filter(({ user }) => user === editor.user)).toEqual([]);

  const { address, db, user, name } = editor;
  const code = writeInvitation({ address, db, user, key, team: { id: editor.id, name } });
  await (await options.waitForSelector(`::-p-text(${say('team.joinTitle')})`))!.click();
  const paste = await options.waitForSelector(`::-p-aria([name="${say('team.code')}"])`);
  await paste!.type(code);
  await (await options.waitForSelector(`::-p-aria([name="${say('team.join')}"][role="button"])`))!.click();
  await shown(options, say('team.joined').replace('$1', name));
  await storedWhen(joined.library, ({ clips }) => clips[0]!.view.sync === 'shared' && clips[0]!.view.tags.includes('断开时加的'));
  await sender.sync();
  expect((await sender.lib.db.getAll('clips'))[0]!.view.tags).toEqual(['断开时加的']);

  await deleteAccount(admin, editor.user);
  expect(await syncNow(joined, editor.id)).toMatchObject({ state: 'stopped', code: 'team.credentials' });
  await reader.reload();
  await shown(reader, sent.view.title);
}, 300_000);
