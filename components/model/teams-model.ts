import { type ReadonlySignal, signal } from '@preact/signals';
import { AppError, toAppError } from '../../utils/article/app-error';
import type { SyncStatus } from '../../utils/article/sync-status';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import type { TeamPreset } from '../../utils/article/team-preset';
import type { Invitation } from '../../utils/team/invitation';
import type { Membership } from '../../utils/team/membership';
import type { TeamAddress } from '../../utils/team/team-address';
import { isOwnFault } from './own-fault';

/** A team of this device, without its key: what is drawn never holds one. */
export interface TeamView extends Omit<TeamAccount, 'key'> {
  host: string;
  /** What is sent there can be read on the way. */
  exposed: boolean;
  /** Undefined before its first sync since the browser was started. */
  status: SyncStatus | undefined;
}

/** What a pasted code says, before anything is asked of the server that it names. */
export interface Offer {
  team: string;
  host: string;
  exposed: boolean;
  /** Neither encrypted nor an intranet: the host has to be typed once more. */
  confirm: boolean;
  /** The team is one of this device already: under this other host, or under the same. */
  known: { host: string } | undefined;
}

export type JoinState = { at: 'rest' } | { at: 'joining' } | { at: 'joined'; team: string } | { at: 'failed'; error: AppError };

export interface TeamsDeps {
  accounts(): Promise<TeamAccount[]>;
  onAccounts(listener: () => void): void;
  save(account: TeamAccount): Promise<void>;
  status(team: string): Promise<SyncStatus | undefined>;
  onStatus(listener: (team: string, status: SyncStatus | undefined) => void): void;
  /** The team that the organisation has preset. */
  preset(): Promise<TeamPreset | undefined>;
  readInvitation(code: string): Invitation;
  address(text: string, confirmed?: string): TeamAddress;
  /** Asks the browser for the host of an address; it wants to be asked in the click. */
  request(address: string): Promise<boolean>;
  /** Whether the host of an address is granted already. */
  granted(address: string): Promise<boolean>;
  membership(invitation: Invitation): Promise<Membership>;
  sync(team: string): Promise<unknown>;
  report(error: unknown): void;
}

export interface TeamsModel {
  /** Undefined until they are read. */
  teams: ReadonlySignal<readonly TeamView[] | undefined>;
  joining: ReadonlySignal<JoinState>;
  /** The team that the organisation has preset: no invitation to elsewhere is taken. */
  preset: ReadonlySignal<TeamPreset | undefined>;
  /** Undefined for a code that is not whole. */
  look(code: string): Offer | undefined;
  /** Joins by an invitation; call it first thing in the click. @param confirmed host as typed once more */
  join(code: string, confirmed?: string): Promise<void>;
  /** Syncs now; asks for the host first where it was not granted, so call it first thing in the click. */
  sync(team: TeamView): Promise<void>;
}

/** The teams of this device, as their accounts and the sync's own status tell. */
export function teamsModel(deps: TeamsDeps): TeamsModel {
  const teams = signal<readonly TeamView[]>();
  const joining = signal<JoinState>({ at: 'rest' });
  const preset = signal<TeamPreset>();

  /** What came by itself is newer than what is read: an answer may be older than the news that overtakes it. */
  const told = new Map<string, SyncStatus | undefined>();
  const view = async ({ key: _, ...account }: TeamAccount): Promise<TeamView> => {
    const { host, exposed } = trusted(deps, account.address);
    const read = await deps.status(account.id);
    return { ...account, host, exposed, status: standing(account, told.has(account.id) ? told.get(account.id) : read) };
  };
  const read = async (): Promise<void> => {
    teams.value = await Promise.all((await deps.accounts()).map(view));
  };
  const reread = (): void => void read().catch(deps.report);
  deps.onAccounts(reread);
  deps.onStatus((id, status) => {
    told.set(id, status);
    teams.value = teams.value?.map((team) => (team.id === id ? { ...team, status: standing(team, status) } : team));
  });
  reread();
  void deps.preset().then((found) => (preset.value = found), deps.report);

  return {
    teams,
    joining,
    preset,
    look(code) {
      const invitation = readable(deps, code);
      if (!invitation) return undefined;
      const { host, exposed } = trusted(deps, invitation.address);
      const known = teams.value?.find(({ id }) => id === invitation.team.id);
      return { team: invitation.team.name, host, exposed, confirm: !isTrusted(deps, invitation.address), known: known && { host: known.host } };
    },
    async join(code, confirmed) {
      joining.value = { at: 'joining' };
      try {
        const invitation = deps.readInvitation(code);
        if (preset.value && !leadsThere(deps, preset.value, invitation)) throw new AppError('team.otherServer');
        const { address } = deps.address(invitation.address, confirmed);
        const had = deps.granted(address);
        if (!(await deps.request(address))) throw new AppError('permission.refused');
        const { team, role } = await deps.membership(invitation);
        // A code that names one team and leads to another would put that one's clips into the wrong hands.
        if (team.id !== invitation.team.id) throw new AppError('team.badCode', 'another team');
        const before = (await deps.accounts()).find(({ id }) => id === team.id);
        const { db, user, key } = invitation;
        const hostGranted = (before?.address === address && before.hostGranted) || !(await had);
        const { leaving: _, rules: __, ...kept } = before ?? {};
        await deps.save({ ...NEW_TEAM, ...kept, id: team.id, name: team.name, address, db, user, key, role, hostGranted });
        joining.value = { at: 'joined', team: team.name };
        void deps.sync(team.id).catch(deps.report);
      } catch (error) {
        const failure = toAppError(error, 'app.defect');
        if (!isOwnFault(failure.code)) deps.report(error);
        joining.value = { at: 'failed', error: failure };
      }
    },
    async sync({ id, address, status }) {
      if (status?.code === 'permission.refused' && !(await deps.request(address))) return;
      await deps.sync(id).catch(deps.report);
    },
  };
}

/** A team that is paused is so from the click on, though its sync, or a browser that was started just now, has not said so yet. */
function standing({ paused }: Pick<TeamAccount, 'paused'>, status: SyncStatus | undefined): SyncStatus | undefined {
  if (!paused || status?.state === 'syncing') return status;
  const { code: _, next: __, ...last } = status ?? { failures: 0, pending: 0 };
  return { ...last, state: 'paused' };
}

function readable(deps: TeamsDeps, code: string): Invitation | undefined {
  try {
    return deps.readInvitation(code);
  } catch {
    return undefined;
  }
}

/** The address of a team that was joined, or is looked at: its host counts as typed. */
const trusted = (deps: TeamsDeps, address: string): TeamAddress => deps.address(address, new URL(address).host);

const leadsThere = (deps: TeamsDeps, { address, database }: TeamPreset, invitation: Invitation): boolean =>
  trusted(deps, address).address === invitation.address && (database === undefined || database === invitation.db);

function isTrusted(deps: TeamsDeps, address: string): boolean {
  try {
    deps.address(address);
    return true;
  } catch {
    return false;
  }
}
