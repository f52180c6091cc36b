import { type ReadonlySignal, signal } from '@preact/signals';
import { AppError, toAppError } from '../../utils/article/app-error';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import type { TeamPreset } from '../../utils/article/team-preset';
import { ulid } from '../../utils/article/ulid';
import type { ServerKind } from '../../utils/team/admin-check';
import type { findTeam, Invited, Issued, NewTeam } from '../../utils/team/admin-team';
import type { Invitation } from '../../utils/team/invitation';
import type { Membership } from '../../utils/team/membership';
import type { Team } from '../../utils/team/team-rules';
import type { TeamAddress } from '../../utils/team/team-address';
import { isMistyped } from './own-fault';
import type { Coded } from './words/codes-table';

export type WizardStep = 'server' | 'team' | 'people' | 'codes';

/** What an administrator's hold on a server can do. It knows the password; let go of, it is forgotten. */
export interface Administration {
  check(): Promise<ServerKind>;
  find(db: string): ReturnType<typeof findTeam>;
  create(kind: ServerKind['kind'], team: NewTeam): Promise<{ team: Team; issued: Issued[] }>;
}

export interface TeamWizardDeps {
  preset: TeamPreset | undefined;
  address(text: string, confirmed?: string): TeamAddress;
  /** Asks the browser for the host of an address; it wants to be asked in the click. */
  request(address: string): Promise<boolean>;
  administer(address: string, user: string, password: string): Administration;
  membership(account: Pick<Invitation, 'address' | 'db' | 'user' | 'key'>): Promise<Membership>;
  writeInvitation(invitation: Invitation): string;
  accounts(): Promise<TeamAccount[]>;
  save(account: TeamAccount): Promise<void>;
  sync(team: string): Promise<unknown>;
  report(error: unknown): void;
}

/** What is typed of a team that is to be made. */
export interface TeamPlan {
  name: string;
  db: string;
  /** Name of whoever makes it, its first owner. */
  own: string;
}

export interface TeamWizard {
  preset: TeamPreset | undefined;
  step: ReadonlySignal<WizardStep>;
  /** The server that was checked. */
  server: ReadonlySignal<(ServerKind & TeamAddress) | undefined>;
  busy: ReadonlySignal<'checking' | { done: number; of: number } | undefined>;
  problem: ReadonlySignal<AppError | undefined>;
  /** What there is under the team's name already: made halfway, or whole, of this name. */
  found: ReadonlySignal<'half' | Team | undefined>;
  /** The invitations, each told this once. */
  codes: ReadonlySignal<readonly Coded[]>;
  /** What an address is worth; undefined while it is none. `confirm`: its host has to be typed once more. */
  look(address: string): { host: string; exposed: boolean; confirm: boolean } | undefined;
  /** Looks at the server; call it first thing in the click. */
  check(given: { address: string; user: string; password: string; confirmed?: string }): Promise<void>;
  /** Looks whether a team of this name can be made. @param over goes on with one that is there */
  choose(plan: TeamPlan, over?: boolean): Promise<void>;
  create(people: readonly Invited[]): Promise<void>;
  back(): void;
  /** Forgets password and codes. */
  close(): void;
}

/** Makes a team on a server, step by step. The administrator's password is in memory alone, until the team is made or the wizard closed. */
export function teamWizard(deps: TeamWizardDeps): TeamWizard {
  const step = signal<WizardStep>('server');
  const server = signal<(ServerKind & TeamAddress) | undefined>();
  const busy = signal<'checking' | { done: number; of: number } | undefined>();
  const problem = signal<AppError>();
  const found = signal<'half' | Team>();
  const codes = signal<readonly Coded[]>([]);
  let hold: Administration | undefined;
  let chosen: (TeamPlan & { over: boolean }) | undefined;
  /** One wizard makes one team: what an answer that was lost has made already is known by it. */
  let id = ulid();

  const attempt = async (state: NonNullable<typeof busy.value>, work: () => Promise<void>): Promise<void> => {
    if (busy.value) return;
    busy.value = state;
    problem.value = undefined;
    try {
      await work();
    } catch (error) {
      const failure = toAppError(error, 'app.defect');
      if (!isMistyped(failure.code)) deps.report(error);
      problem.value = failure;
    } finally {
      busy.value = undefined;
    }
  };

  /** The administrator himself joins, with an account of his own. */
  const join = async ({ id, name }: Team, { db, address, user, key }: Omit<Invitation, 'team'>): Promise<void> => {
    await deps.membership({ address, db, user, key });
    const before = (await deps.accounts()).find((account) => account.id === id);
    await deps.save({ ...NEW_TEAM, ...before, id, name, address, db, user, key });
    void deps.sync(id).catch(deps.report);
  };

  return {
    preset: deps.preset,
    step,
    server,
    busy,
    problem,
    found,
    codes,
    look(text) {
      const host = looked(() => deps.address(text, new URL(text.trim()).host));
      return host && { host: host.host, exposed: host.exposed, confirm: !looked(() => deps.address(text)) };
    },
    check: ({ address: text, user, password, confirmed }) =>
      attempt('checking', async () => {
        const place = deps.address(text, confirmed);
        if (!(await deps.request(place.address))) throw new AppError('permission.refused');
        const administration = deps.administer(place.address, user.trim(), password);
        server.value = { ...(await administration.check()), ...place };
        hold = administration;
        step.value = 'team';
      }),
    choose: (plan, over = false) =>
      attempt('checking', async () => {
        found.value = undefined;
        const there = await held(hold).find(plan.db);
        found.value = there === 'free' ? undefined : there;
        if (typeof there === 'object' && there.id !== id && !over) throw new AppError('team.nameTaken');
        chosen = { ...plan, over };
        step.value = 'people';
      }),
    create: (people) =>
      attempt({ done: 0, of: people.length + 1 }, async () => {
        const { address } = server.value!;
        const { db, name, own, over } = chosen!;
        const all: Invited[] = [{ name: own.trim(), role: 'owner' }, ...people];
        const told = (done: number): void => void (busy.value = { done, of: all.length });
        const { team, issued } = await held(hold).create(server.value!.kind, { db, name: name.trim(), people: all, id, over, told });
        await join(team, { address, db, user: issued[0]!.user, key: issued[0]!.key });
        codes.value = issued.slice(1).map(({ name, role, user, key }) => ({ name, role, user, code: deps.writeInvitation({ address, db, user, key, team }) }));
        hold = undefined;
        step.value = 'codes';
      }),
    back() {
      problem.value = undefined;
      if (step.value === 'people') step.value = 'team';
      else if (step.value === 'team') {
        hold = undefined;
        server.value = undefined;
        step.value = 'server';
      }
    },
    close() {
      hold = undefined;
      chosen = undefined;
      id = ulid();
      codes.value = [];
      server.value = undefined;
      found.value = undefined;
      problem.value = undefined;
      step.value = 'server';
    },
  };
}

function held(hold: Administration | undefined): Administration {
  if (!hold) throw new AppError('app.defect', 'no administrator');
  return hold;
}

function looked<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
