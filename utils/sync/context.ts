import type { Cell } from '../article/clip';
import type { ContentRef } from '../library/team/rows';
import type { TeamStore } from '../team/team-store';
import type { TeamLibrary } from '../library/team/team-library';

/** How far a sync has come. */
export interface Progress {
  phase: 'push' | 'pull' | 'contents';
  documents: number;
  bytes: number;
}

/** What a sync of one team works with. */
export interface SyncContext {
  store: TeamStore;
  library: TeamLibrary;
  /** A word for where the store is, so that one that moved is known for another. */
  place: string;
  /** Our account. */
  user: string;
  /** False for a reader: nothing is sent. */
  mayWrite: boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /** Contents that go along, beside text and HTML, and how large they may be. */
  limits: { kinds: ReadonlySet<ContentRef['kind']>; maxBytes: number };
  /** Bytes of the smallest content that took too long to send: those of that size and larger wait, with their clips. By itself it is forgotten after the run. */
  late?: { from: number };
  /** Clips that are gathered for one request; for tests, which have few. */
  atOnce?: number;
  progress(step: Progress): void;
  /** Hears of what was set aside or refused, and goes on. */
  report(error: unknown): void;
  signal: AbortSignal;
}

/** A file that does not go along is not named to the team either. */
export const withheld =
  ({ limits }: Pick<SyncContext, 'limits'>) =>
  (field: string, { v }: Cell): boolean =>
    field.startsWith('file:') && typeof v === 'object' && v !== null && !Array.isArray(v) && v.length > limits.maxBytes;
