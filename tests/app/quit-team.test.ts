import { describe, expect, it } from 'vitest';
import { quitTeam, type QuitTeamDeps } from '../../utils/app/quit-team';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import { originPattern } from '../../utils/browser/permissions';

const account = (id: string, over: Partial<TeamAccount> = {}): TeamAccount => ({ ...NEW_TEAM, id, name: id, address: 'https://store.example.gov.cn:6984', db: `team-${id}`, user: 'lin', key: 'k', hostGranted: true, ...over });

function stage(accounts: TeamAccount[], broken?: keyof QuitTeamDeps) {
  const done: string[] = [];
  const step = async (name: keyof QuitTeamDeps, said: string = name): Promise<void> => {
    if (broken === name) throw new Error('killed');
    done.push(said);
  };
  const deps: QuitTeamDeps = {
    accounts: async () => accounts,
    change: async (id, change) => {
      const at = accounts.findIndex((one) => one.id === id);
      if (at < 0) return undefined;
      await step('change', `change ${id} ${Object.keys(change).join()}`);
      return (accounts[at] = { ...accounts[at]!, ...change });
    },
    stop: () => step('stop'),
    takeOut: (_, { keep }) => step('takeOut', keep ? 'keep' : 'remove'),
    forgetStatus: () => step('forgetStatus'),
    forgetTargets: () => step('forgetTargets'),
    remove: async (id) => {
      await step('remove', 'key');
      accounts.splice(accounts.findIndex((one) => one.id === id), 1);
    },
    pattern: originPattern,
    giveBack: async (address) => {
      await step('giveBack', address);
      return true;
    },
  };
  return { accounts, deps, done };
}

describe('leaving a team', () => {
  it('is noted first; then nothing runs, the clips go, and last the key; the host is given back', async () => {
    const { accounts, deps, done } = stage([account('a')]);
    await quitTeam(deps, 'a', 'keep');
    expect(done).toEqual(['change a leaving,paused', 'stop', 'keep', 'forgetTargets', 'key', 'forgetStatus', 'https://store.example.gov.cn:6984']);
    expect(accounts).toEqual([]);
  });

  it.each(['stop', 'takeOut', 'forgetTargets', 'remove'] as const)('that breaks off at %s leaves the team there to be left again, and nothing runs for it', async (where) => {
    const broken = stage([account('a')], where);
    await expect(quitTeam(broken.deps, 'a', 'remove')).rejects.toThrow('killed');
    expect(broken.accounts).toMatchObject([{ id: 'a', leaving: 'remove', paused: true }]);
    const again = stage(broken.accounts);
    await quitTeam(again.deps, 'a', 'remove');
    expect(again.accounts).toEqual([]);
    expect(again.done).toContain('remove');
  });

  it('keeps the host for another team that is there, which then gives it back', async () => {
    const { accounts, deps, done } = stage([account('a'), account('b', { address: 'https://store.example.gov.cn', hostGranted: false })]);
    await quitTeam(deps, 'a', 'keep');
    expect(done).not.toContain('https://store.example.gov.cn:6984');
    expect(accounts).toMatchObject([{ id: 'b', hostGranted: true }]);
    await quitTeam(deps, 'b', 'keep');
    expect(done.at(-1)).toBe('https://store.example.gov.cn');
  });

  it('leaves a host alone that was granted for something else', async () => {
    const { deps, done } = stage([account('a', { hostGranted: false })]);
    await quitTeam(deps, 'a', 'keep');
    expect(done.at(-1)).toBe('forgetStatus');
  });
});
