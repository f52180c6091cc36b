import type { ClipWish } from '../../utils/article/draft';
import type { Reply } from '../../utils/browser/protocol';
import type { ActiveTab } from '../../utils/browser/tabs';
import type { EditJournal } from './edit-journal';
import type { ClipAccess } from './clip-access';

export interface ClipRequest extends ClipWish {
  capture: string;
  tab: number;
  /** Milliseconds since 1970 at which the person clicked. */
  askedAt: number;
  /** Local id of the clip of this page that takes the new capture. */
  again?: number;
}

/** What the popup works with. */
export interface PopupDeps {
  access: ClipAccess;
  journal: EditJournal;
  activeTab(): Promise<ActiveTab | undefined>;
  /** A clip that was asked for from a menu of this tab, which this popup is to show; each is answered once. */
  asked(tab: ActiveTab): Promise<{ request: ClipRequest; error?: { code: string; detail?: string | undefined } } | undefined>;
  /** Asks the background for a capture of the tab; `message.lost` when it died before it could answer. */
  ask(request: ClipRequest): Promise<Reply<'clip.page'>>;
  /** Has the background open the picker on the tab's page. */
  pick(request: { tab: number; again?: number; agreed?: boolean }): Promise<unknown>;
  /** Has the background fetch what a kept capture lacks, now that a click on its page allows it. */
  resume(request: { capture: string; tab: number }): Promise<unknown>;
  /** Has the background fetch the further pages of a split article. */
  fetchPages(request: { capture: string; tab?: number }): Promise<{ reason?: string }>;
  now(): number;
  newCapture(): string;
  delay(ms: number): Promise<void>;
  /** Aborts when the popup goes. */
  signal: AbortSignal;
}
