import { reading } from '../errors';
import type { Library } from '../open';
import type { WantRow, WriteTx } from '../schema';
import type { ContentRef } from './rows';

const KINDS = ['text', 'html', 'image', 'attachment'] as const;

/** Notes a content to be fetched. Store: wants. */
export async function want(tx: WriteTx, row: WantRow): Promise<void> {
  await tx.objectStore('wants').put(row);
}

/** What the team's clips name and this device lacks, of these kinds and up to this size (bytes), in the order in which it is to come. */
export function wantedContents(lib: Library, team: string, kinds: readonly ContentRef['kind'][], limit: number, maxBytes: number): Promise<ContentRef[]> {
  return reading(async () => {
    const store = lib.db.transaction('wants').store;
    const found: ContentRef[] = [];
    for (const [order, kind] of KINDS.entries()) {
      if (!kinds.includes(kind)) continue;
      // Page by page: those that are too large stay noted, and may be many.
      for (let after: string | undefined = ''; after !== undefined && found.length < limit; ) {
        const rows: WantRow[] = await store.getAll(IDBKeyRange.bound([team, order, after], [team, order, []], true), limit);
        found.push(...rows.filter(({ length }) => length <= maxBytes).map(({ sha, mime, length }) => ({ sha, kind, mime, length })));
        after = rows.length < limit ? undefined : rows.at(-1)?.sha;
      }
    }
    return found.slice(0, limit);
  });
}

/** The key under which a content is wanted; none for what is only fetched when somebody asks. */
export function wantKey(team: string, { sha, kind }: Pick<ContentRef, 'sha' | 'kind'>): [[string, number, string]] | undefined {
  const order = KINDS.findIndex((known) => known === kind);
  return order < 0 ? undefined : [[team, order, sha]];
}
