import type { ErrorCode } from './error-codes';

/**
 * How the sync of a team stands. `idle`: all is told and heard; `waiting`: something is held back, or is to be confirmed; `trying`: it failed in a way
 * that passes by itself; `stopped`: it failed in a way that needs somebody.
 */
export type SyncState = 'idle' | 'syncing' | 'waiting' | 'trying' | 'stopped' | 'paused';

export interface SyncStatus {
  state: SyncState;
  /** Why, where it failed. */
  code?: ErrorCode;
  /** Last time all was well, milliseconds since 1970. */
  at?: number;
  /** When it is tried again by itself, milliseconds since 1970. */
  next?: number;
  /** Failures in a row. */
  failures: number;
  /** Clips with something to send or to confirm. */
  pending: number;
  /** Of a sync that runs: what it has moved so far. */
  progress?: { phase: 'push' | 'pull' | 'contents'; documents: number; bytes: number };
}
