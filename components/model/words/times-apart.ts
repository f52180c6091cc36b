import { formatTime } from './format-time';

/** Times as they are read in one list, in order: to the minute, and where two would read alike to the second. @param times ISO 8601 */
export function timesApart(times: readonly string[]): string[] {
  const short = times.map((time) => formatTime(time));
  return times.map((time, i) => (short.indexOf(short[i]!) === short.lastIndexOf(short[i]!) ? short[i]! : formatTime(time, { seconds: true })));
}
