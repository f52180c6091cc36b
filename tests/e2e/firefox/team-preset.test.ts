import { afterAll, beforeAll, expect, it } from 'vitest';
import { GECKO_ID } from '../../../scripts/build/manifest.mjs';
import { ulid } from '../../../utils/article/ulid';
import { writeInvitation } from '../../../utils/team/invitation';
import { OPTIONS, shown } from './actions';
import { discard, type Installed, launch } from './harness';
import { pasteCode } from './paste-code';

const TEAM = { address: 'https://store.example.gov.cn', name: '云溪政策组', database: 'team-yunxi' };
/** As the README tells an administrator to write them. */
const POLICIES = { '3rdparty': { Extensions: { [GECKO_ID]: { team: TEAM } } } };
const code = (address: string, db = TEAM.database): string => writeInvitation({ address, db, user: 'zhang', key: 'k'.repeat(24), team: { id: ulid(), name: TEAM.name } });

let installed: Installed;

beforeAll(async () => {
  installed = await launch({ policies: POLICIES });
});
afterAll(() => discard(installed));

it("a team of the organisation's policies is shown in Firefox, not to be changed, and no code to elsewhere is taken", async () => {
  await installed.visit(OPTIONS);
  await installed.click(OPTIONS, installed.say('team.joinTitle'));
  await shown(installed, OPTIONS, TEAM.address);
  await shown(installed, OPTIONS, TEAM.name);
  await shown(installed, OPTIONS, installed.say('wizard.preset'));
  for (const elsewhere of [code('https://other.example.gov.cn'), code(TEAM.address, 'team-other')]) {
    await pasteCode(installed, elsewhere);
    await installed.click(OPTIONS, installed.say('team.join'));
    await shown(installed, OPTIONS, 'team.otherServer');
  }
  // One that leads there gets as far as the browser's own prompt for that host.
  await pasteCode(installed, code(TEAM.address));
  await installed.click(OPTIONS, installed.say('team.join'));
  const asked = await installed.chrome<string>(`
    const prompt = await until(() => window.PopupNotifications.panel.state === 'open' && window.PopupNotifications.panel.querySelector('popupnotification'));
    const words = prompt.textContent;
    prompt.secondaryButton.click();
    return words;
  `);
  expect(asked).toContain(new URL(TEAM.address).host);
  await shown(installed, OPTIONS, 'permission.refused');
}, 180_000);
