import { afterEach, expect, it } from 'vitest';
import { serveTeamStore, type TeamStoreServer } from '../../../scripts/team-store/serve.mjs';
import { NEW_TEAM, type TeamAccount } from '../../../utils/article/team-account';
import { setCells } from '../../../utils/library/edit';
import { putFile } from '../../../utils/library/files';
import { createTeam } from '../../../utils/team/admin-team';
import { couchServer } from '../../../utils/team/couch-request';
import { writeInvitation } from '../../../utils/team/invitation';
import { colleague } from '../../helpers/colleague';
import { draft, file } from '../../library/helpers/draft';
import { keep } from '../../library/helpers/library';
import { LIBRARY, OPTIONS, shown, storedWhen } from './actions';
import { discard, type Installed, launch } from './harness';
import { pasteCode } from './paste-code';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let server: TeamStoreServer;
let installed: Installed;

afterEach(async () => {
  await discard(installed);
  await server.close();
});

it('Firefox joins a team by a code and the browser’s own prompt, fetches, edits and sends', async () => {
  server = await serveTeamStore();
  const admin = couchServer({ address: server.url, user: server.admin, key: server.password });
  const people = [{ name: '成员一', role: 'owner' }, { name: '成员二', role: 'editor' }] as const;
  const { team, issued } = await createTeam(admin, 'tryOut', { db: 'team-yunxi', name: '云溪政策组', people });
  const accounts = issued.map(({ user, key }): TeamAccount => ({ ...NEW_TEAM, ...team, address: server.url, db: 'team-yunxi', user, key }));
  const sender = await colleague(accounts[0]!);
  const sent = await keep(sender.lib, { draft: draft({ files: [file(1)] }) });
  await putFile(sender.lib, String(sent.f['capture']!.v), 1, { state: 'kept', bytes: new Uint8Array(PNG), mime: 'image/png' });
  await sender.share(sent);
  await sender.sync();

  installed = await launch();
  await installed.visit(OPTIONS);
  await installed.click(OPTIONS, installed.say('team.joinTitle'));
  const { address, db, user, key } = accounts[1]!;
  await pasteCode(installed, writeInvitation({ address, db, user, key, team }));
  await installed.click(OPTIONS, installed.say('team.join'));
  await installed.chrome(`
    const prompt = await until(() => window.PopupNotifications.panel.state === 'open' && window.PopupNotifications.panel.querySelector('popupnotification'));
    prompt.button.click();
  `);
  await shown(installed, OPTIONS, installed.say('team.joined').replace('$1', team.name));
  const { clips, files } = await storedWhen(installed, OPTIONS, (now) => now.clips[0]?.view.length === sent.view.length && now.files.some(({ state }) => state === 'kept'));
  expect(clips.map(({ uid, view }) => [uid, view.title])).toEqual([[sent.uid, sent.view.title]]);
  expect(files).toHaveLength(1);

  await installed.visit(`${LIBRARY}#/clip/${clips[0]!.id}`);
  await shown(installed, LIBRARY, sent.view.title);
  await installed.click(LIBRARY, installed.say('popup.addTag'));
  await installed.press(...'湿地');
  await installed.press('\uE007');
  await storedWhen(installed, LIBRARY, (now) => now.clips[0]!.view.tags.includes('湿地') && now.clips[0]!.view.sync === 'shared');
  await sender.sync();
  expect((await sender.lib.db.getAll('clips'))[0]!.view.tags).toEqual(['湿地']);

  // And the other way round, while its page is open.
  await setCells(sender.lib, sent.id, { title: '改过的题名' });
  await sender.sync();
  await storedWhen(installed, LIBRARY, (now) => now.clips[0]!.view.title === '改过的题名');
}, 300_000);
