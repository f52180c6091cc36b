import { AppError } from '../article/app-error';
import type { TeamAccount } from '../article/team-account';
import type { ContentRef } from '../library/team/rows';
import type { TeamLibrary } from '../library/team/team-library';
import { fetchThese } from '../sync/fetch-contents';
import type { TeamStore } from '../team/team-store';

export interface FetchTeamFilesDeps {
  accounts(): Promise<TeamAccount[]>;
  store(account: TeamAccount): TeamStore;
  library(account: TeamAccount): Promise<TeamLibrary>;
  granted(address: string): Promise<boolean>;
  /** What a clip's team has and this device has not; see `remoteFiles`. */
  remote(clip: number, n?: number): Promise<{ team: string; refs: ContentRef[] } | undefined>;
  report(error: unknown): void;
}

/**
 * Fetches files of a team's clip: those up to the size that the team is set to, when the clip is opened; or the one that a person asks for, however large.
 * @returns how many were to come and did not
 * @throws AppError `team.paused` and `permission.refused`, where a person asked; as the store does
 */
export async function fetchTeamFiles(deps: FetchTeamFilesDeps, { clip, n }: { clip: number; n?: number }): Promise<number> {
  const found = await deps.remote(clip, n);
  const account = found && (await deps.accounts()).find(({ id }) => id === found.team);
  if (!account) return 0;
  const refs = found.refs.filter(({ length }) => n !== undefined || length <= account.maxFileBytes);
  if (refs.length === 0) return 0;
  const away = account.paused || account.leaving ? 'team.paused' : (await deps.granted(account.address)) ? undefined : 'permission.refused';
  // Where nobody asked for it, the team's own state tells.
  if (away) {
    if (n === undefined) return refs.length;
    throw new AppError(away);
  }
  const library = await deps.library(account);
  return fetchThese({ store: deps.store(account), library, report: deps.report, progress: () => undefined, signal: new AbortController().signal }, refs);
}
