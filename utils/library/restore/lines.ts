/** A line of JSON: its number from 1, and what it says; undefined when it is not UTF-8, or not JSON. */
export interface JsonLine {
  n: number;
  json: unknown;
}

const LINE_FEED = 0x0a;

/** The lines of an entry, parsed one at a time. Empty ones count, but are passed over. */
export function* lines(bytes: Uint8Array<ArrayBuffer>): Generator<JsonLine> {
  let n = 0;
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    n += 1;
    if (end > start) yield { n, json: parse(bytes.subarray(start, end)) };
    start = end + 1;
  }
}

function parse(bytes: Uint8Array<ArrayBuffer>): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
