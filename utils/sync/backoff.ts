/** First and longest pause after a failure, in milliseconds. */
const FIRST = 5_000;
const LONGEST = 15 * 60_000;

/**
 * How long to wait after so many failures in a row: doubled each time, with half of it by chance, so that those who were cut off together do not come back
 * together; never shorter than the store asked for.
 * @param random from 0 to 1
 * @returns milliseconds
 */
export function backoff(failures: number, random: number, retryAfter = 0): number {
  const most = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
  return Math.max(retryAfter, Math.round(most / 2 + (most / 2) * random));
}
