import type { TeamAccount } from '../article/team-account';

export interface QuitTeamDeps {
  accounts(): Promise<TeamAccount[]>;
  change(team: string, change: Partial<TeamAccount>): Promise<TeamAccount | undefined>;
  /** Ends what runs for the team, and resolves when nothing of it runs any more. */
  stop(team: string): Promise<unknown>;
  /** Takes the team's clips out of the library; done again it goes on where it was. */
  takeOut(team: string, options: { keep: boolean }): Promise<void>;
  forgetStatus(team: string): Promise<void>;
  forgetTargets(team: string): Promise<void>;
  remove(team: string): Promise<void>;
  /** The pattern by which a host is asked for. */
  pattern(address: string): string;
  giveBack(address: string): Promise<boolean>;
}

/**
 * Leaves a team: first noted, so that one that is broken off goes on where it was when it is done again; then nothing runs for it, its clips are kept as
 * private ones or go, and last the key. The browser's permission for the host goes too, where joining had brought it and no other team is there.
 * @throws AppError as the library does: then the team is still there, `leaving`
 */
export async function quitTeam(deps: QuitTeamDeps, team: string, how: 'keep' | 'remove'): Promise<void> {
  const account = await deps.change(team, { leaving: how, paused: true });
  if (!account) return;
  await deps.stop(team);
  await deps.takeOut(team, { keep: how === 'keep' });
  await deps.forgetTargets(team);
  await deps.remove(team);
  await deps.forgetStatus(team);
  const host = deps.pattern(account.address);
  if (!account.hostGranted) return;
  const other = (await deps.accounts()).find(({ address }) => deps.pattern(address) === host);
  // Whoever leaves it last gives it back.
  if (other) await deps.change(other.id, { hostGranted: true });
  else await deps.giveBack(account.address);
}
