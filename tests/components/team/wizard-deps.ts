import { vi } from 'vitest';
import { type Administration, teamWizard, type TeamWizardDeps } from '../../../components/model/team-wizard';
import type { TeamAccount } from '../../../utils/article/team-account';
import { TeamError } from '../../../utils/team/team-error';
import { writeInvitation } from '../../../utils/team/invitation';
import { teamAddress } from '../../../utils/team/team-address';

/** A wizard's model over a server in memory that knows one administrator; whose hold does what is given. */
export function wizardWith({ hold = {}, ...change }: Partial<TeamWizardDeps> & { hold?: Partial<Administration> } = {}) {
  const kept: TeamAccount[] = [];
  const asked: string[] = [];
  const administration: Administration = {
    check: () => Promise.resolve({ kind: 'couchdb', version: '3.5.0' }),
    find: () => Promise.resolve('free'),
    create: (_, { people, name, id }) =>
      Promise.resolve({ team: { id: id!, name }, issued: people.map((person, n) => ({ ...person, user: `u-00000${n}`, key: `k${n}0123456789abcdefghjkmn` })) }),
    ...hold,
  };
  const create = vi.spyOn(administration, 'create');
  const deps = {
    preset: undefined,
    address: teamAddress,
    administer: (_: string, user: string, password: string): Administration =>
      password === 'right' && user === 'admin' ? administration : { ...administration, check: () => Promise.reject(new TeamError('team.credentials', 'HTTP 401')) },
    membership: () => Promise.resolve({ team: { id: '', name: '' }, role: 'owner' as const, rules: 1 }),
    writeInvitation,
    accounts: () => Promise.resolve([...kept]),
    save: (account: TeamAccount) => Promise.resolve(void kept.push(account)),
    sync: () => Promise.resolve(),
    ...change,
    request: vi.fn(change.request ?? (() => Promise.resolve(true))),
    report: vi.fn(),
  } satisfies TeamWizardDeps;
  return { model: teamWizard(deps), deps, kept, asked, create };
}
