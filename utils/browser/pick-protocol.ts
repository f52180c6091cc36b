import type { PickLook } from '../article/pick-look';
import type { PartSelectors, SiteRule } from '../article/site-rule';

/** Name of the port between a picker and the background. */
export const PICK_PORT = 'picker';

/** What a picker is told when it opens. */
export interface PickerStart {
  /** Proves that the reader opened it: the background answers to nothing else. */
  token: string;
}

/** What a picker asks, one thing a port. */
export type PickAsk =
  /** How the page reads with these parts; nothing is kept. */
  | { kind: 'look'; parts: PartSelectors }
  /** Keep it as `capture`, a ULID: asked again it is kept once. With `rule`, pages of the site are read so from now on. */
  | { kind: 'keep'; parts: PartSelectors; capture: string; rule?: SiteRule }
  /** The reader has left. */
  | { kind: 'end' };

export type PickReply<K extends PickAsk['kind']> = K extends 'look' ? PickLook : K extends 'keep' ? { clip: number } : Record<string, never>;

/** What crosses the port. */
export interface PickMessage {
  token: string;
  ask: PickAsk;
}
