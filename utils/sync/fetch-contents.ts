import { AppError } from '../article/app-error';
import { sha256 } from '../article/sha256';
import type { AsideRow } from '../library/schema';
import type { ContentRef } from '../library/team/rows';
import { blobId } from '../team/documents';
import { inParallel } from '../article/in-parallel';
import { batches } from './batches';
import type { SyncContext } from './context';

/** Contents that are looked up at once, and batches of them that are under way side by side: while one is taken in, the next one travels. */
const AT_ONCE = 1200;
const SIDE_BY_SIDE = 3;

/**
 * Fetches contents that clips of the team name and this device lacks. Bytes that are not those of their name are set aside and asked for no more;
 * what the team does not have is left for another time.
 */
export async function fetchContents(context: SyncContext, kinds: readonly ContentRef['kind'][]): Promise<void> {
  const { library, store, signal } = context;
  /** Asked for in vain: those that came are wanted no more. */
  const asked = new Set<string>();
  for (;;) {
    const wanted = (await library.wanted(kinds, AT_ONCE + asked.size, context.limits.maxBytes)).filter(({ sha }) => !asked.has(sha));
    if (wanted.length === 0) return;
    await inParallel(batches(wanted, ({ length }) => Math.ceil(length / 3) * 4), SIDE_BY_SIDE, async (batch) => {
      signal.throwIfAborted();
      const found = await store.contents(batch.map(({ sha }) => blobId(sha)), signal);
      const whole = await takeIn(context, batch, found);
      for (const { sha } of batch) if (!whole.has(sha)) asked.add(sha);
    });
  }
}

type Fetching = Pick<SyncContext, 'library' | 'store' | 'signal' | 'report' | 'progress'>;

/** Fetches these contents, whatever their size. @returns how many did not come */
export async function fetchThese(context: Fetching, refs: readonly ContentRef[]): Promise<number> {
  let missing = refs.length;
  await inParallel(batches(refs, ({ length }) => Math.ceil(length / 3) * 4), SIDE_BY_SIDE, async (batch) => {
    const found = await context.store.contents(batch.map(({ sha }) => blobId(sha)), context.signal);
    missing -= (await takeIn(context, batch, found)).size;
  });
  return missing;
}

/** @returns hashes of those that are here now */
async function takeIn(context: Fetching, batch: readonly ContentRef[], found: ReadonlyMap<string, { bytes: Uint8Array<ArrayBuffer> }>): Promise<Set<string>> {
  const { library, report, progress } = context;
  const whole: { ref: ContentRef; bytes: Uint8Array<ArrayBuffer> }[] = [];
  const aside: AsideRow[] = [];
  // Hashed side by side: each one is a way to another thread and back.
  const hashes = await Promise.all(batch.map(({ sha }) => found.get(blobId(sha))?.bytes).map((bytes) => bytes && sha256(bytes)));
  for (const [i, ref] of batch.entries()) {
    const bytes = found.get(blobId(ref.sha))?.bytes;
    if (!bytes) continue;
    if (hashes[i] === ref.sha && isKind(ref, bytes)) whole.push({ ref, bytes });
    else aside.push({ team: library.team, id: blobId(ref.sha), rev: '', code: 'team.badContent', at: '' });
  }
  if (whole.length > 0) await library.putContents(whole);
  for (const { id } of aside) report(new AppError('team.badContent', id));
  if (aside.length > 0) await library.setAside(aside);
  progress({ phase: 'contents', documents: whole.length, bytes: whole.reduce((sum, { bytes }) => sum + bytes.length, 0) });
  return new Set(whole.map(({ ref }) => ref.sha));
}

/** Text must be text: bytes that are none would come out of the library as others than went in. */
function isKind({ kind }: ContentRef, bytes: Uint8Array<ArrayBuffer>): boolean {
  if (kind !== 'text' && kind !== 'html') return true;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
