import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { TeamAccount } from '../../utils/article/team-account';
import type { Invited, Issued } from '../../utils/team/admin-team';
import type { Role } from '../../utils/team/documents';
import type { Invitation } from '../../utils/team/invitation';
import { isMistyped } from './own-fault';
import type { Coded } from './words/codes-table';

/** Somebody in a team. */
export interface Person {
  user: string;
  name: string;
  role: Role;
  /** Whoever is looking. */
  self: boolean;
}

export interface Admin {
  user: string;
  password: string;
}

export interface TeamPeopleDeps {
  account(): Promise<TeamAccount | undefined>;
  /** Everybody of the team, as the server lets them in. */
  load(account: TeamAccount): Promise<readonly Omit<Person, 'self'>[]>;
  changeRole(account: TeamAccount, user: string, role: Role): Promise<void>;
  remove(account: TeamAccount, user: string): Promise<void>;
  /** As the server's administrator: a new key for somebody. */
  reissue(account: TeamAccount, admin: Admin, person: Person): Promise<Issued>;
  invite(account: TeamAccount, admin: Admin, people: readonly Invited[]): Promise<readonly Issued[]>;
  writeInvitation(invitation: Invitation): string;
  report(error: unknown): void;
}

export interface TeamPeople {
  /** Undefined until they were read. */
  people: ReadonlySignal<readonly Person[] | undefined>;
  /** Whoever looks is an owner, and may change them. */
  owner: ReadonlySignal<boolean>;
  busy: ReadonlySignal<boolean>;
  problem: ReadonlySignal<AppError | undefined>;
  codes: ReadonlySignal<readonly Coded[]>;
  load(): Promise<void>;
  changeRole(person: Person, role: Role): Promise<void>;
  remove(person: Person): Promise<void>;
  /** Ends somebody's key; with `again`, a code with a new one. @returns whether it was done */
  reissue(admin: Admin, person: Person, again: boolean): Promise<boolean>;
  invite(admin: Admin, people: readonly Invited[]): Promise<boolean>;
  /** Forgets the codes and what went wrong. */
  forget(): void;
}

const ORDER: Record<Role, number> = { owner: 0, editor: 1, reader: 2 };

/** The people of one team. An administrator's password is handed through for one act, and kept nowhere. */
export function teamPeople(deps: TeamPeopleDeps): TeamPeople {
  const people = signal<readonly Person[]>();
  const owner = signal(false);
  const busy = signal(false);
  const problem = signal<AppError>();
  const codes = signal<readonly Coded[]>([]);

  let running: Promise<unknown> = Promise.resolve();
  /** One act at a time, and the list as it stands after it, whatever came of it. */
  const attempt = (work: (account: TeamAccount) => Promise<void>): Promise<boolean> => {
    if (busy.value) return Promise.resolve(false);
    const act = once(work);
    running = act;
    return act;
  };
  /** As {@link attempt}, after what is under way: a choice is not lost because the list is being read. */
  const queued = async (work: (account: TeamAccount) => Promise<void>): Promise<void> => {
    while (busy.value) await running;
    await attempt(work);
  };
  const once = async (work: (account: TeamAccount) => Promise<void>): Promise<boolean> => {
    busy.value = true;
    problem.value = undefined;
    let done = false;
    try {
      const account = await deps.account();
      if (account) {
        try {
          await work(account);
          done = true;
        } catch (error) {
          tell(error);
        }
        await read(account);
      }
    } catch (error) {
      if (!problem.value) tell(error);
    } finally {
      busy.value = false;
    }
    return done;
  };
  const tell = (error: unknown): void => {
    const failure = toAppError(error, 'app.defect');
    if (!isMistyped(failure.code)) deps.report(error);
    problem.value = failure;
  };
  const read = async (account: TeamAccount): Promise<void> => {
    const all = await deps.load(account);
    const own = all.find(({ user }) => user === account.user);
    owner.value = own?.role === 'owner';
    people.value = all.map((person) => ({ ...person, self: person === own })).sort((a, b) => ORDER[a.role] - ORDER[b.role] || a.name.localeCompare(b.name, 'zh-Hans'));
  };
  const coded =
    ({ address, db, id, name: team }: TeamAccount) =>
    ({ name, role, user, key }: Issued): Coded => ({ name, role, user, code: deps.writeInvitation({ address, db, user, key, team: { id, name: team } }) });

  return {
    people,
    owner,
    busy,
    problem,
    codes,
    load: async () => void (await attempt(() => Promise.resolve())),
    changeRole: ({ user }, role) => queued((account) => deps.changeRole(account, user, role)),
    remove: ({ user }) => queued((account) => deps.remove(account, user)),
    reissue: (admin, person, again) =>
      attempt(async (account) => {
        const issued = await deps.reissue(account, admin, person);
        codes.value = again ? [coded(account)(issued)] : [];
      }),
    invite: (admin, invited) =>
      attempt(async (account) => {
        codes.value = (await deps.invite(account, admin, invited)).map(coded(account));
      }),
    forget() {
      codes.value = [];
      problem.value = undefined;
    },
  };
}
