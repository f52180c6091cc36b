import { AppError } from '../article/app-error';
import type { TeamAccount } from '../article/team-account';
import type { TeamPart } from '../article/team-part';
import type { ContentWish } from '../library/team/remote-contents';
import type { ContentRef } from '../library/team/rows';
import type { TeamLibrary } from '../library/team/team-library';
import { fetchThese } from '../sync/fetch-contents';
import type { TeamStore } from '../team/team-store';

export interface FetchTeamContentsDeps {
  accounts(): Promise<TeamAccount[]>;
  store(account: TeamAccount): TeamStore;
  library(account: TeamAccount): Promise<TeamLibrary>;
  granted(address: string): Promise<boolean>;
  /** What a clip's team may have and this device has not; see `remoteContents`. */
  remote(clip: number, wish: ContentWish): Promise<{ team: string; refs: ContentRef[] } | undefined>;
  report(error: unknown): void;
}

/**
 * Fetches what a team has of a clip: files up to the size that the team is set to, when the clip is opened; or the one, or the part, that a person asks for, however large.
 * @returns how many files were to come and did not
 * @throws AppError where a person asked: `team.paused` and `permission.refused`; `team.badContent` for bytes that are not those of their name; `team.noContent` and
 *   `team.noOriginal` for a part that the team has not; as the store does
 */
export async function fetchTeamContents(deps: FetchTeamContentsDeps, { clip, ...wish }: { clip: number } & ContentWish): Promise<number> {
  const asked = wish.n !== undefined || wish.part !== undefined;
  const found = await deps.remote(clip, wish);
  const account = found && (await deps.accounts()).find(({ id }) => id === found.team);
  if (!account) return 0;
  const refs = found.refs.filter(({ length }) => asked || length <= account.maxFileBytes);
  if (refs.length === 0) return 0;
  const away = account.paused || account.leaving ? 'team.paused' : (await deps.granted(account.address)) ? undefined : 'permission.refused';
  // Where nobody asked for it, the team's own state tells.
  if (away) {
    if (!asked) return refs.length;
    throw new AppError(away);
  }
  const library = await deps.library(account);
  let spoilt = false;
  const report = (error: unknown): void => {
    spoilt = true;
    deps.report(error);
  };
  const missing = await fetchThese({ store: deps.store(account), library, report, progress: () => undefined, signal: new AbortController().signal }, refs);
  if (missing > 0 && wish.part) throw new AppError(spoilt ? 'team.badContent' : ABSENT[wish.part]);
  return missing;
}

const ABSENT = { article: 'team.noContent', details: 'team.noOriginal', serialised: 'team.noOriginal', received: 'team.noOriginal' } as const satisfies Record<TeamPart, string>;
