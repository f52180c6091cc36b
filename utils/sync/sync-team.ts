import { AppError, toAppError } from '../article/app-error';
import type { ContentRef } from '../library/team/rows';
import { TeamError } from '../team/team-error';
import type { SyncContext } from './context';
import { fetchContents } from './fetch-contents';
import { pull } from './pull';
import { purge } from './purge';
import { push } from './push';

/**
 * One round with a team: what is here goes, what is there comes, what an owner wants away for the whole team is taken away, what merging left over goes as well; then texts, so that clips
 * can be read and found, then the files the person wants kept here. Each part is resumable: whatever breaks a round off, the next goes on.
 * @param files kinds of files that are fetched without being opened
 * @throws AppError as it came: a {@link TeamError} that passes, or one that needs somebody; `team.replaced` for a store that was set up anew under the old address, until
 *   somebody agrees to send it everything (`agreeToStore`), and `team.otherTeam` for one that is another team's: nothing is read from it, and nothing sent
 */
export async function syncTeam(asked: SyncContext, files: readonly ContentRef['kind'][]): Promise<void> {
  const context: SyncContext = { late: { from: Infinity }, ...asked };
  const { library, store, place, user, signal } = context;
  const instance = await store.instance(signal);
  const met = await library.meet(place, instance);
  // Where the store does not tell, its feed may, and has to before anything is sent.
  if (instance === undefined && met === 'same') await pull(context);
  if (met !== 'same') {
    const team = await store.team(signal);
    // Whatever is sent there would be read by others.
    if (team !== undefined && team !== library.team) throw new AppError('team.otherTeam');
    if (met === 'replaced') throw new AppError('team.replaced', 'another instance');
    // One at a new place is first read through: what it has need not be sent.
    await pull(context);
  }
  await library.resend(user);
  // What keeps us from writing must not keep us from reading, unless the store is away as a whole.
  const written = new Set<string>();
  const failure = await push(context, written).then(
    () => undefined,
    (error: unknown): AppError => toAppError(error, 'team.badAnswer'),
  );
  // One that took too long may be an uplink that is slow; what comes need not wait for it.
  const late = failure instanceof TeamError && failure.late;
  if (failure && !late && failure.code !== 'team.busy' && failure.code !== 'team.tooLarge') throw failure;
  await pull(context);
  if (!late) {
    await library.resend(user);
    await purge(context);
    await push(context, written);
  }
  await fetchContents(context, ['text']);
  await fetchContents(context, ['html', ...files]);
  if (failure) throw failure;
}
