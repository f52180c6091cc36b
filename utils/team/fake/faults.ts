import { TeamError, TIME_OUT } from '../team-error';
import type { TeamStore } from '../team-store';
import type { Chance } from './chance';

export type Call = keyof TeamStore;

/** Calls that fail as a whole before anything happens. */
const REFUSALS = {
  unreachable: () => new TeamError('team.unreachable', 'connection refused'),
  timeout: () => new TeamError('team.unreachable', TIME_OUT),
  busy: (chance: Chance) => new TeamError('team.busy', '429', chance.pick([undefined, 1_000, 30_000, 120_000])),
  server: (chance: Chance) => new TeamError('team.server', chance.pick(['500', '502', '503']), chance.pick([undefined, 5_000])),
  nodeDown: () => new TeamError('team.server', '412 nodedown'),
  credentials: () => new TeamError('team.credentials', '401'),
  forbidden: () => new TeamError('team.forbidden', '403'),
  missing: () => new TeamError('team.missing', '404'),
  tooLarge: () => new TeamError('team.tooLarge', '413'),
} as const;

/** Calls that take effect and fail all the same: nobody hears what became of them. */
const LOSSES = {
  lostReply: () => new TeamError('team.unreachable', 'connection reset'),
  tornAnswer: () => new TeamError('team.badAnswer', 'cut off'),
} as const;

/** Every fault of the fake, each with its probability from 0 to 1; 0 where none is given. */
export interface FaultRates extends Record<keyof typeof REFUSALS | keyof typeof LOSSES, number> {
  /** Of a written row: it is answered with a conflict and stored nowhere. */
  conflict: number;
  /** Of a written row: it reaches some of the nodes only. Branches come of it, and rows that are merely accepted. */
  split: number;
  /** Of a row that one node alone has: that node dies. */
  diesWithRow: number;
  /** Of a call: some node dies. No second one dies before it is back. */
  dies: number;
  /** Of a death: it is for ever, and an empty machine takes its place. */
  forEver: number;
  /** Of a call while a node is dead: it comes back. */
  returns: number;
  /** Of a call: no node copies from another. */
  lags: number;
  /** Of a page of the feed: another node gives it, which goes back to where both are known to have agreed. */
  moved: number;
  /** Of a page: it ends earlier than it need. */
  shortPage: number;
  /** Of a page: rows come in another order. */
  shuffled: number;
  /** Of a page: the next one begins some rows before this one's end. */
  repeated: number;
  /** Of a row: it shows an older state, and the next page begins before it. */
  stale: number;
  /** Of a branch, or of a blob's content, when it is read: it cannot be, for some calls. */
  unread: number;
  /** Of a content: the bytes are not those that were sent. */
  spoilt: number;
}

export type Fault = keyof FaultRates;

/** All faults at once, so often that a run of some hundred calls meets most of them and still gets on. */
export const EVERY_FAULT: FaultRates = {
  unreachable: 0.02, timeout: 0.01, busy: 0.02, server: 0.02, nodeDown: 0.01, credentials: 0.005, forbidden: 0.005, missing: 0.005, tooLarge: 0.005,
  lostReply: 0.05, tornAnswer: 0.03, conflict: 0.03, split: 0.25, diesWithRow: 0.15, dies: 0.01, forEver: 0.5, returns: 0.2, lags: 0.6,
  moved: 0.1, shortPage: 0.1, shuffled: 0.3, repeated: 0.2, stale: 0.05, unread: 0.1, spoilt: 0.02,
};

/** Decides which fault happens when. */
export class Faults {
  #rates: Partial<FaultRates>;
  #next: { fault: Fault; call: Call | undefined }[] = [];

  constructor(
    readonly chance: Chance,
    rates: Partial<FaultRates>,
  ) {
    this.#rates = rates;
  }

  set(rates: Partial<FaultRates>): void {
    this.#rates = rates;
    this.#next = [];
  }

  /** Has a fault happen at its next occasion, once. */
  once(fault: Fault, call?: Call): void {
    this.#next.push({ fault, call });
  }

  happens(fault: Fault, call: Call): boolean {
    const planned = this.#next.findIndex((next) => next.fault === fault && (next.call ?? call) === call);
    if (planned >= 0) this.#next.splice(planned, 1);
    return planned >= 0 || this.chance.of(this.#rates[fault] ?? 0);
  }

  /** The error that a call meets before anything happened. */
  before(call: Call): TeamError | undefined {
    for (const fault of Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]) {
      if (fault === 'tooLarge' && call !== 'write') continue;
      if (this.happens(fault, call)) return REFUSALS[fault](this.chance);
    }
    return undefined;
  }

  /** The error that a call meets after it took effect. */
  after(call: Call): TeamError | undefined {
    for (const fault of Object.keys(LOSSES) as (keyof typeof LOSSES)[]) if (this.happens(fault, call)) return LOSSES[fault]();
    return undefined;
  }
}
