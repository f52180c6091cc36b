import '../helpers/web-locks';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEW_TEAM, type TeamAccount } from '@/utils/article/team-account';
import { changeTeamAccount, removeTeamAccount, saveTeamAccount } from '@/utils/browser/change-team-account';
import { teamAccounts } from '@/utils/browser/team-accounts';

const account: TeamAccount = { ...NEW_TEAM, id: 'a', name: '云溪', address: 'https://store.example.gov.cn', db: 'team-a', user: 'lin', key: 'k0123456789' };

beforeEach(() => fakeBrowser.reset());

it('keeps what two change at once', async () => {
  await saveTeamAccount(account);
  await Promise.all([changeTeamAccount('a', { paused: true }), changeTeamAccount('a', { role: 'reader' }), changeTeamAccount('a', { files: 'opened' })]);
  expect(await teamAccounts()).toEqual([{ ...account, paused: true, role: 'reader', files: 'opened' }]);
});

it('does not come back by a change once the team was left', async () => {
  await saveTeamAccount(account);
  const [, changed] = await Promise.all([removeTeamAccount('a'), changeTeamAccount('a', { role: 'owner' })]);
  expect(changed).toBeUndefined();
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).toBe('{}');
});
