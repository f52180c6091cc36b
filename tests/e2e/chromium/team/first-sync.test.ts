import { afterEach, expect, it } from 'vitest';
import { colleague } from '../../../helpers/colleague';
import { draft } from '../../../library/helpers/draft';
import { keep } from '../../../library/helpers/library';
import { discard, openOwnPage } from '../harness';
import { inAllLooks } from '../picture';
import { shown } from '../shown';
import { storedWhen } from '../stored';
import { type Member, member, testTeam, type TestTeam } from './members';

const CLIPS = 1_000;

let team: TestTeam;
let joined: Member | undefined;

afterEach(async () => {
  if (joined) await discard(joined.installed);
  await team.server.close();
});

it('the first sync of 1,000 clips tells how far it is, goes on after the browser was killed midway, and can be read and searched offline', async () => {
  team = await testTeam();
  const [owner, editor] = team.accounts as [TestTeam['accounts'][0], TestTeam['accounts'][0]];
  const sender = await colleague(owner);
  for (let n = 1; n <= CLIPS; n++) {
    const text = `云溪市第${n}号公告的正文，供第一次同步之用。`;
    const { fields } = draft();
    await sender.share(await keep(sender.lib, { draft: draft({ url: `http://portal.example.gov.cn/art/${n}.html`, fields: { ...fields, title: { value: `云溪市第${n}号公告`, origin: 'heading', confidence: 0.9 } }, html: `<p>${text}</p>`, text, files: [] }) }));
  }
  await sender.sync();

  // The third page of the feed is held back: two are in.
  const pages = (): number => team.server.log.filter(({ path, user }) => user === editor.user && path.endsWith('/_changes')).length;
  const held = team.server.faults.hold(({ path, user }) => user === editor.user && path.endsWith('/_changes') && pages() >= 3);
  joined = await member(editor);
  await held.arrived;
  const options = await openOwnPage(joined.installed, 'options.html');
  const { say } = joined.installed;
  await shown(options, say('team.syncingItems').replace('$1', say('moving.pull')).replace('$2', '400'));
  await (await options.waitForSelector(`::-p-aria([name="${editor.name}"])`))!.scrollIntoView();
  await inAllLooks(options, 'options-team-first-sync');
  const { profile, browser } = joined.installed;
  const gone = new Promise((resolve) => browser.process()!.once('exit', resolve));
  browser.process()!.kill('SIGKILL');
  await gone;
  held.release();
  const asked = team.server.log.length;

  joined = await member(editor, profile);
  const { clips } = await storedWhen(joined.library, (now) => now.clips.length === CLIPS && now.clips.every(({ view }) => (view.length ?? 0) > 0));
  expect(new Set(clips.map(({ view }) => view.title)).size).toBe(CLIPS);
  // Not from the beginning.
  const first = team.server.log.slice(asked).find(({ path }) => path.endsWith('/_changes'))!;
  expect(new URLSearchParams(first.query).get('since')).not.toBe('0');
  await team.server.kill();
  const search = await joined.library.waitForSelector(`::-p-aria([name="${joined.installed.say('search.label')}"])`);
  await search!.type('第777号公告的正文');
  await shown(joined.library, '云溪市第777号公告');
}, 240_000);
