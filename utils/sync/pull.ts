import { AppError } from '../article/app-error';
import type { Capture } from '../article/clip';
import type { AsideRow, TeamRow } from '../library/schema';
import type { Arrivals, TeamClip } from '../library/team/rows';
import { checkDocument } from '../team/check-document';
import { type CaptureDoc, type ClipDoc, parseId } from '../team/documents';
import { TeamError } from '../team/team-error';
import type { ChangeRow, ChangesPage } from '../team/team-store';
import type { SyncContext } from './context';
import { purged } from './purged';
import { settle } from './settle';
import { absorb, atReader } from './team-clip';

/** Rows of a page of the feed. */
const PAGE = 200;

/**
 * Takes in what changed since last time, page by page; each page is one transaction together with the place where the next one
 * begins, so that a sync that is killed goes on where it was. What is broken or hostile is set aside and does not stop the rest.
 * @throws TeamError when the store as a whole does not answer
 */
export async function pull(context: SyncContext): Promise<void> {
  const { library, signal } = context;
  const read = (since: string): Promise<ChangesPage> => {
    const page = pageAfter(context, since);
    // What fails while an earlier page is taken in is met when its turn comes.
    page.catch(() => undefined);
    return page;
  };
  let from = await library.since();
  for (let next = read(from); ; ) {
    signal.throwIfAborted();
    const page = await next;
    // It travels while this one is taken in.
    if (page.more) next = read(page.since);
    const branchy = await takeIn(context, page.rows, { from, to: page.since });
    if (branchy.length > 0) await settle(context, branchy);
    context.progress({ phase: 'pull', documents: page.rows.length, bytes: 0 });
    const since = await library.since();
    // A clip that came back wants what the feed told before.
    if (since !== page.since) next = read(since);
    else if (!page.more) return;
    from = since;
  }
}

/** A store says 400 to a place in the feed that is none of its own: it was set up anew, or restored, at the same address. */
async function pageAfter({ store, signal }: SyncContext, since: string): Promise<ChangesPage> {
  try {
    return await store.changes(since, { limit: PAGE, signal });
  } catch (error) {
    if (since === '0' || !(error instanceof TeamError) || error.status !== 400) throw error;
    throw new AppError('team.replaced', 'the feed does not know our place in it', { cause: error });
  }
}

/** @returns clips whose documents have branches */
async function takeIn({ library, mayWrite, user, report }: SyncContext, rows: readonly ChangeRow[], feed: NonNullable<Arrivals['feed']>): Promise<string[]> {
  const clips = new Map<string, { rev: string; doc: ClipDoc }[]>();
  /** Tombstones of clips, and ids of what clips name that was removed. */
  const gone = new Map<string, unknown>();
  const cleared: string[] = [];
  const branchy = new Set<string>();
  const captures: Capture[] = [];
  const aside: AsideRow[] = [];
  const mended: string[] = [];
  let people: TeamRow['people'] | undefined;
  for (const row of rows) {
    const named = parseId(row.id);
    if (named?.kind === 'clip' && row.branches.length > 0) branchy.add(named.uid);
    if (row.deleted) {
      if (row.branches.length > 0) continue;
      if (named?.kind === 'clip') gone.set(named.uid, row.doc);
      else if (named?.kind === 'capture' || named?.kind === 'blob') cleared.push(row.id);
      continue;
    }
    const checked = checkDocument(row.id, row.doc);
    if (!checked) continue;
    if ('code' in checked) {
      report(new AppError(checked.code, `${row.id} ${checked.at}`));
      aside.push({ team: library.team, id: row.id, rev: row.rev, code: checked.code, at: checked.at });
      continue;
    }
    mended.push(row.id);
    if (checked.kind === 'clip') {
      gone.delete(checked.uid);
      clips.set(checked.uid, [...(clips.get(checked.uid) ?? []), { rev: row.rev, doc: checked.doc }]);
    } else if (checked.kind === 'capture') captures.push(captureOf(checked.uid, checked.doc));
    else if (checked.kind === 'people') people = checked.doc.people;
  }
  const decide = (clip: TeamClip): TeamClip | undefined => {
    if (gone.has(clip.uid)) return purged(clip, gone.get(clip.uid), user);
    let after = clip;
    for (const { rev, doc } of clips.get(clip.uid) ?? []) {
      const next = absorb(after, library.team, { rev, doc, wins: true });
      if (!next) aside.push({ team: library.team, id: `clip:${clip.uid}`, rev, code: 'team.uidTaken', at: '' });
      after = next ?? after;
    }
    if (after === clip) return undefined;
    return mayWrite ? after : atReader(clip, after);
  };
  await library.update([...clips.keys(), ...gone.keys()], decide, { feed, captures, aside, mended, ...(people && { people }), ...(cleared.length > 0 && { cleared: { ids: cleared, again: mayWrite } }) });
  return [...branchy];
}

/** A capture as the library keeps it, without what only the store needs. */
function captureOf(uid: string, { type: _, schema: __, by: ___, ...capture }: CaptureDoc): Capture {
  return { ...capture, uid };
}
