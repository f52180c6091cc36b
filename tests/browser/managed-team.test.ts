import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedTeam } from '../../utils/browser/managed-team';

describe('the team that the organisation has preset', () => {
  beforeEach(() => fakeBrowser.reset());

  it.each([
    [undefined, undefined],
    ['https://team.example.gov.cn', undefined],
    [{ name: '云溪政策组' }, undefined],
    [{ address: 'team.example.gov.cn' }, undefined],
    [{ address: 'ftp://team.example.gov.cn' }, undefined],
    [{ address: 7, name: '云溪政策组' }, undefined],
    [{ address: ' https://team.example.gov.cn ', name: 3, database: '' }, { address: 'https://team.example.gov.cn' }],
    [
      { address: 'https://team.example.gov.cn/couch', name: '云溪政策组', database: 'team-yunxi', key: 'not taken' },
      { address: 'https://team.example.gov.cn/couch', name: '云溪政策组', database: 'team-yunxi' },
    ],
  ])('%j is %j', async (team, preset) => {
    if (team !== undefined) await fakeBrowser.storage.managed.set({ team });
    await expect(managedTeam()).resolves.toEqual(preset);
  });
});
