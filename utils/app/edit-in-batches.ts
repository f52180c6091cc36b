/** Clips of one transaction: few enough that progress shows and others get their turn. */
const BATCH = 100;

export interface BatchDeps<Part, Done> {
  /** One transaction; answers with what it did. */
  edit(part: readonly Part[]): Promise<readonly Done[]>;
  /** Told before the first batch and after each. */
  progress(done: number, total: number): void;
}

/**
 * Does something to many clips, a hundred in a transaction, so whatever ends it midway leaves every clip as it was or as it was to be.
 * @param done what was done is put in here as it happens: it holds also when a later batch fails
 * @throws what `edit` throws
 */
export async function editInBatches<Part, Done>(all: readonly Part[], { edit, progress }: BatchDeps<Part, Done>, done: Done[] = []): Promise<Done[]> {
  progress(0, all.length);
  for (let start = 0; start < all.length; start += BATCH) {
    done.push(...(await edit(all.slice(start, start + BATCH))));
    progress(Math.min(start + BATCH, all.length), all.length);
  }
  return done;
}
