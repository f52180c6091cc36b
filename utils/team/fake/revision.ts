/** One state of one document; never changes, so that nodes can share it. */
export interface Revision {
  rev: string;
  /** How many revisions the document had, with this one. */
  generation: number;
  parent: string | undefined;
  deleted: boolean;
  /** The document as JSON, without fields of the store. */
  json: string;
  content: { mime: string; bytes: Uint8Array<ArrayBuffer> } | undefined;
}

/** A revision named by what it holds and what it follows: two nodes that are told the same make the same one. */
export function makeRevision(made: Omit<Revision, 'rev' | 'generation'>): Revision {
  const generation = generationOf(made.parent) + 1;
  const { parent = '', deleted, json, content } = made;
  return { ...made, generation, rev: `${generation}-${digest(`${parent}\n${deleted}\n${json}\n${content ? `${content.mime}\n${content.bytes.join()}` : ''}`)}` };
}

const generationOf = (rev: string | undefined): number => (rev === undefined ? 0 : Number.parseInt(rev, 10));

/** CouchDB's order of leaves, the winner first: what is not deleted, then the longer path, then the higher hash. */
export function byWinning(a: Revision, b: Revision): number {
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1;
  if (a.generation !== b.generation) return b.generation - a.generation;
  return a.rev < b.rev ? 1 : a.rev > b.rev ? -1 : 0;
}

/** 32 hex digits that tell texts apart; not for secrets. */
function digest(text: string): string {
  const lanes = [0xdeadbeef, 0x41c6ce57, 0x9e3779b9, 0x7f4a7c15];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    for (let lane = 0; lane < 4; lane++) lanes[lane] = Math.imul((lanes[lane]! ^ code) + lane, PRIMES[lane]!);
  }
  return lanes.map((lane, i) => mix(lane ^ lanes[(i + 1) % 4]!).toString(16).padStart(8, '0')).join('');
}

const PRIMES = [2654435761, 1597334677, 2246822507, 3266489909];

function mix(lane: number): number {
  let mixed = Math.imul(lane ^ (lane >>> 16), 2246822507);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3266489909);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
