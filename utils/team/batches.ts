import type { Outgoing } from './team-store';

/** Most documents, and most characters of JSON, that one request carries. */
const MOST_DOCS = 100;
const MOST_LENGTH = 4_000_000;

/** Documents in batches for one request each, in order. One that is larger by itself goes alone. */
export function batches(docs: readonly Outgoing[], { mostDocs = MOST_DOCS, mostLength = MOST_LENGTH } = {}): Outgoing[][] {
  const all: Outgoing[][] = [];
  let length = 0;
  for (const doc of docs) {
    const own = lengthOf(doc);
    const last = all.at(-1);
    if (last && last.length < mostDocs && length + own <= mostLength) {
      last.push(doc);
      length += own;
    } else {
      all.push([doc]);
      length = own;
    }
  }
  return all;
}

/** Characters that a document takes in a request; base64 makes four of three bytes. */
export const lengthOf = ({ id, body, content }: Outgoing): number => id.length + JSON.stringify(body).length + (content ? Math.ceil(content.bytes.length / 3) * 4 : 0) + 100;
