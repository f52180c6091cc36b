import { type PreparedEntry, prepareEntry } from './filter-entries';
import { type PreparedText, prepareText } from './prepared-text';
import type { SearchSource } from './search-document';

/** Ids read in one go when many clips change at once. */
const BATCH = 500;

/** What the engine keeps in memory of each clip: its facts, and once it is asked for them, the folded texts. */
export interface ClipIndex {
  entries: ReadonlyMap<number, PreparedEntry>;
  texts: ReadonlyMap<number, PreparedText>;
  /** Grows with every change. */
  version(): number;
  readEntries(): Promise<void>;
  readTexts(): Promise<void>;
  reread(ids: readonly number[]): Promise<void>;
}

/** Reading and rereading happen one after the other, in the order asked for; what failed is read again when it is next needed. */
export function clipIndex(source: SearchSource): ClipIndex {
  const entries = new Map<number, PreparedEntry>();
  const texts = new Map<number, PreparedText>();
  let version = 0;
  let hasEntries = false;
  let hasTexts = false;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  const rereadSome = async (ids: readonly number[]): Promise<void> => {
    const [facts, rows] = await Promise.all([source.entriesOf(ids), hasTexts ? source.textsOf(ids) : []]);
    for (const id of ids) {
      entries.delete(id);
      texts.delete(id);
    }
    for (const entry of facts) entries.set(entry.id, prepareEntry(entry));
    for (const row of rows) texts.set(row.id, prepareText(row));
    version++;
  };

  return {
    entries,
    texts,
    version: () => version,
    readEntries: () =>
      inTurn(async () => {
        if (hasEntries) return;
        entries.clear();
        for await (const some of source.entries()) for (const entry of some) entries.set(entry.id, prepareEntry(entry));
        hasEntries = true;
        version++;
      }),
    readTexts: () =>
      inTurn(async () => {
        if (hasTexts) return;
        texts.clear();
        for await (const some of source.texts()) for (const row of some) texts.set(row.id, prepareText(row));
        hasTexts = true;
        version++;
      }),
    reread: (ids) =>
      inTurn(async () => {
        // What has not been read yet will be read as it is then.
        if (!hasEntries) return;
        try {
          for (let i = 0; i < ids.length; i += BATCH) await rereadSome(ids.slice(i, i + BATCH));
        } catch (error) {
          hasEntries = false;
          hasTexts = false;
          throw error;
        }
      }),
  };
}
