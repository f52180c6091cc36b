import type { AsideRow } from '../library/schema';
import type { Arrivals, ContentRef, DueClip, TeamClip } from '../library/team/rows';

/** The library as one team's sync needs it. Each call is one transaction; none waits for the network. */
export interface SyncLibrary {
  readonly team: string;
  since(): Promise<string>;
  /** Role of an account, as the team's list of people has it; undefined while that is not known. */
  role(account: string): Promise<string | undefined>;
  /** Clips with something to send, and when the first held edit may leave (milliseconds since 1970). */
  pending(now: number): Promise<{ due: number; release?: number }>;
  /** Clips with something to send, confirm or close, those that wait longest first. */
  due(): Promise<string[]>;
  load(uids: readonly string[]): Promise<DueClip[]>;
  /**
   * Reads each clip, lets `decide` say what it becomes (undefined: it is not touched), and writes all of that together with what
   * arrived besides. A clip whose shell and replica are gone in the answer is removed from this device.
   */
  update(uids: readonly string[], decide: (clip: TeamClip) => TeamClip | undefined, arrivals?: Arrivals): Promise<void>;
  /** Which of these documents the team is known to hold. */
  held(ids: readonly string[]): Promise<Set<string>>;
  noteHeld(ids: readonly string[]): Promise<void>;
  content(ref: ContentRef): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Contents that clips of the team name and that are not here: text before pictures before attachments. */
  wanted(kinds: readonly ContentRef['kind'][], limit: number): Promise<ContentRef[]>;
  /** Takes in bytes whose hash was checked, and derives anew what follows from them. */
  putContents(found: readonly { ref: ContentRef; bytes: Uint8Array<ArrayBuffer> }[]): Promise<void>;
  setAside(rows: readonly AsideRow[]): Promise<void>;
}

