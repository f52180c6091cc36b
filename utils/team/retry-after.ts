/** The longest wait that a server is obeyed in, in milliseconds: after it, it is asked again whatever it said. */
const LONGEST = 60 * 60_000;

/** Milliseconds that a `Retry-After` asks for, in seconds or as a date; undefined when it says nothing that can be read. */
export function retryAfter(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST) : undefined;
}
