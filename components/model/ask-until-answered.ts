import { toAppError } from '../../utils/article/app-error';

/** How often the same is asked for while nobody answers, and the pause between (milliseconds, times the try). */
const TRIES = 4;
const PAUSE_MS = 150;

/** Asks again while the background dies before it can answer. */
export async function askUntilAnswered<T>(ask: () => Promise<T>, delay: (ms: number) => Promise<void>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (toAppError(error, 'clip.failed').code !== 'message.lost' || tries === TRIES) throw error;
      await delay(PAUSE_MS * tries);
    }
  }
}
