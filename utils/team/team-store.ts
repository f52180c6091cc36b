/** A document to be written. Without `rev` it is new; `deleted` leaves a tombstone that keeps the body. */
export interface Outgoing {
  id: string;
  rev?: string;
  body: object;
  deleted?: boolean;
  /** Bytes that become the document's one attachment, in the same request. */
  content?: { mime: string; bytes: Uint8Array<ArrayBuffer> };
}

/**
 * What became of one written document. `held`: a majority of the store has it. `accepted`: at least one node has it, and may
 * die with it: ask again. `conflict`: the revision named is not the newest, or the document exists already. `refused`: the
 * store's rules, or its limits, do not let it in; `reason` is the store's word.
 */
export type Written = { id: string } & ({ kind: 'held' | 'accepted'; rev: string } | { kind: 'conflict' } | { kind: 'refused'; code: 'team.refused' | 'team.tooLarge'; reason: string });

/** One document as the store has it; `doc` is whatever arrived, not yet checked, without the store's own `_` fields. */
export interface Leaf {
  rev: string;
  deleted: boolean;
  doc: unknown;
}

/** What is known of one document: the revision that wins, and the open branches beside it. */
export interface Leaves {
  id: string;
  winner: Leaf;
  /** Losing branches that are not deleted and could be read. */
  branches: Leaf[];
  /** Revisions of branches that could not be read now; they may be met later. */
  unread: string[];
}

export interface ChangeRow extends Leaf {
  id: string;
  /** Revisions of losing branches, not deleted. */
  branches: string[];
}

export interface ChangesPage {
  rows: ChangeRow[];
  /** Where the next page begins: an opaque word of the store. */
  since: string;
  /** True when more is there already. */
  more: boolean;
}

/** Who the store takes us for. */
export interface Session {
  user: string;
  roles: string[];
}

/**
 * One team's database. Every call may fail with a {@link TeamError}: `team.unreachable`, `team.busy`, `team.server`, `team.badAnswer` pass
 * by themselves; `team.credentials`, `team.forbidden`, `team.missing` need somebody. The feed is at-least-once, only partly
 * ordered, and may show an older state than was read before.
 */
export interface TeamStore {
  session(signal?: AbortSignal): Promise<Session>;
  /** A word for this very database, which another one that was made under its name would not have; undefined where the store does not tell. */
  instance(signal?: AbortSignal): Promise<string | undefined>;
  /** Id of the team whose database this is; undefined where the store does not tell. */
  team(signal?: AbortSignal): Promise<string | undefined>;
  /**
   * A page of the feed after `since` (`0` is the beginning), at most `limit` rows, each with its document.
   * @param wait milliseconds to wait for something to happen when there is nothing yet
   */
  changes(since: string, options: { limit: number; wait?: number; signal?: AbortSignal | undefined }): Promise<ChangesPage>;
  /** Documents with all their open branches, as a majority has them; those that do not exist are left out. */
  read(ids: readonly string[], signal?: AbortSignal): Promise<Leaves[]>;
  /** Which of these documents are there. */
  known(ids: readonly string[], signal?: AbortSignal): Promise<Set<string>>;
  /** Writes documents in one request; the answer has one entry for each, in any order. */
  write(docs: readonly Outgoing[], signal?: AbortSignal): Promise<Written[]>;
  /** Attachments of blobs, by document id; those that are not there are left out. Bytes are not checked against their hash. */
  contents(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, { mime: string; bytes: Uint8Array<ArrayBuffer> }>>;
}
