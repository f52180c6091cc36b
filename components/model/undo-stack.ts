import { type ReadonlySignal, signal } from '@preact/signals';
import { toAppError } from '../../utils/article/app-error';
import { mayRetry } from '../../utils/article/error-codes';
import { i18n } from '../../utils/browser/i18n';
import { takeAllBack } from '../../utils/app/take-all-back';
import type { EditedClip } from '../../utils/library/edited-clip';
import type { LibraryAccess } from './library-access';
import { errorText } from './words/error-text';

/** Edits that were made together and can be taken back: of one clip, or of several. */
export interface Deed {
  /** What was done, in words. */
  text: string;
  /** Done while typing: it can be taken back, but no word is made of it, and all of it in a row is one. */
  quiet: boolean;
  clips: EditedClip[];
}

export interface Clock {
  now(): number;
  /** Calls back after so many milliseconds; answers with how to call it off. */
  after(ms: number, call: () => void): () => void;
}

export interface UndoStack {
  /** What is being said, and whether it can be taken back. */
  word: ReadonlySignal<{ text: string; canUndo: boolean } | undefined>;
  did(deed: Deed): void;
  /** Takes the last deed back. Nothing happens when there is none. */
  undo(): Promise<void>;
  /** While the word is pointed at or has the focus its time stands still. */
  hold(): void;
  release(): void;
}

/** Milliseconds for which a deed can be taken back at a click; afterwards by key. */
export const UNDO_MS = 15_000;
const SAID_MS = 4_000;
/** Deeds that are remembered while the page is open. */
const DEPTH = 50;

const CLOCK: Clock = {
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** What a page did, last first, and the word about it. */
export function undoStack(access: Pick<LibraryAccess, 'takeBack'>, clock: Clock = CLOCK): UndoStack {
  const word = signal<{ text: string; canUndo: boolean }>();
  const deeds: Deed[] = [];
  let left = 0;
  let since = 0;
  let stop: (() => void) | undefined;
  let held = false;
  let busy: Promise<void> = Promise.resolve();

  const run = (): void => {
    since = clock.now();
    stop = clock.after(left, () => (word.value = undefined));
  };
  const say = (text: string, canUndo: boolean): void => {
    stop?.();
    word.value = { text, canUndo };
    left = canUndo ? UNDO_MS : SAID_MS;
    if (!held) run();
  };
  const undoLast = async (): Promise<void> => {
    const deed = deeds.pop();
    if (!deed) return;
    try {
      const taken = new Map((await takeAllBack(access.takeBack, deed.clips)).map((clip) => [clip.id, clip]));
      // What was taken back stands again under a new edit: the deed before it is known by that one from now on.
      const earlier = new Map(deeds.flatMap(({ clips }) => clips).flatMap(({ edits }) => edits).map((edit) => [edit.e, edit]));
      for (const { clip, edits } of deed.clips) {
        for (const { name, from } of edits) {
          const edit = earlier.get(from ?? '');
          const now = taken.get(clip)?.f[name]?.e;
          if (edit && now !== undefined) edit.e = now;
        }
      }
      say(i18n.t('undo.done', [deed.text]), false);
    } catch (error) {
      const { code } = toAppError(error, 'library.failed');
      if (mayRetry(code)) deeds.push(deed);
      say(errorText(code), mayRetry(code));
    }
  };
  return {
    word,
    did(deed) {
      const last = deeds.at(-1);
      if (last && isMore(deed, last)) {
        const [clip] = last.clips;
        clip!.edits = deed.clips[0]!.edits.map((edit, i) => ({ ...clip!.edits[i]!, e: edit.e }));
        return;
      }
      deeds.push(deed);
      if (deeds.length > DEPTH) deeds.shift();
      if (!deed.quiet) say(deed.text, true);
      else if (word.value?.canUndo) word.value = undefined; // it would take back something else than it says
    },
    undo() {
      busy = busy.then(undoLast);
      return busy;
    },
    hold() {
      if (held) return;
      held = true;
      stop?.();
      left = Math.max(0, left - (clock.now() - since));
    },
    release() {
      if (!held) return;
      held = false;
      if (word.value) run();
    },
  };
}

/** Whether a deed goes on with the typing of the last one. */
function isMore(deed: Deed, last: Deed): boolean {
  const [now, before] = [deed.clips[0], last.clips[0]];
  if (!deed.quiet || !last.quiet || !now || now.clip !== before?.clip || now.edits.length !== before.edits.length) return false;
  return now.edits.every(({ name, from }, i) => before.edits[i]!.name === name && before.edits[i]!.e === from);
}
