import type { ClipWish } from '../article/draft';
import type { TeamPart } from '../article/team-part';

/**
 * Every message to the background: what it carries and what it answers. All are for pages of the extension only; a page of
 * the web can speak through the ports of page-files.js and of an open picker alone (see port.ts and on-pick.ts).
 */
export interface Protocol {
  /**
   * Capture the page in a tab and keep it. `capture` is a ULID made by the asker: asking again with the same one (after the
   * worker died, say) joins the work under way or answers with what is stored; it never makes a second clip.
   * `askedAt`: milliseconds since 1970 at which the person clicked. `again`: the clip of this page that takes the capture.
   * The wish: keep only what is selected, or keep a page that was refused all the same. `before`: the clip was there already, and showed that capture,
   * though the address of the tab is not its own.
   */
  'clip.page': { request: { capture: string; tab: number; askedAt: number; again?: number } & ClipWish; reply: { clip: number; before?: { clip: number; capture: string } } };
  /**
   * Open the picker on the page of a tab, within the click's grant. `again`: the clip that takes what is picked; a new one without it.
   * `agreed`: as in {@link ClipWish}.
   */
  'pick.start': { request: { tab: number; again?: number; agreed?: boolean }; reply: Record<string, never> };
  /**
   * Fetch what a capture still lacks: after a permission was granted, or (with `tab`) after a click on the page's site.
   * Answers at once with how many files wait; what becomes of them is announced as changes.
   */
  'files.resume': { request: { capture: string; tab?: number }; reply: { waiting: number } };
  /**
   * Fetch the pages that a split article still lacks, from within the page in `tab`, or in any that may be asked; what comes of it is a new capture of the clip.
   * Answers when it is over, with why a page is still missing.
   */
  'pages.fetch': { request: { capture: string; tab?: number }; reply: { reason?: string } };
  /**
   * Sync the teams, or one of them: something was written, or (`asked`) a person wants it now, whatever failed lately. Answers when the run is over; how it
   * goes is told by the status in session storage.
   */
  'team.sync': { request: { team?: string; asked?: boolean }; reply: Record<string, never> };
  /** Fetch what a team has of a clip: files up to its size limit, or the one (`n`) or the part of its current capture that a person asks for. Answers with how many files did not come. */
  'team.fetch': { request: { clip: number; n?: number; part?: TeamPart }; reply: { missing: number } };
  /** A team was paused or is left: what runs for it ends. Answers when nothing of it runs any more. */
  'team.stop': { request: { team: string }; reply: Record<string, never> };
}

export type MessageName = keyof Protocol;
export type Request<N extends MessageName> = Protocol[N]['request'];
export type Reply<N extends MessageName> = Protocol[N]['reply'];

/** What travels back: a value, or an error by its code. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; code: string; detail?: string };
