import { answerError, isAbsent } from './answer-error';
import { branchesOf, leafOf } from './couch-changes';
import type { CouchServer } from './couch-request';
import { inParallel } from '../article/in-parallel';
import { isObject } from '../article/shape';
import { TeamError } from './team-error';
import type { Leaf, Leaves } from './team-store';

/** Requests at a time: what a browser opens to one host over HTTP/1.1. */
export const AT_ONCE = 6;

/** One document with its branches, undefined when it was never there. Reading by id asks a majority, the feed does not. */
export async function readLeaves(server: CouchServer, db: string, id: string, signal?: AbortSignal): Promise<Leaves | undefined> {
  const path = `${db}/${encodeURIComponent(id)}`;
  const answer = await server.ask(`${path}?conflicts=true`, { signal });
  if (isAbsent(answer)) return readDeleted(server, id, path, signal);
  const winner = leafFrom(answer);
  const branches: Leaf[] = [];
  const unread: string[] = [];
  await inParallel(branchesOf(answer.json), AT_ONCE, async (rev) => {
    const branch = await server.ask(`${path}?rev=${encodeURIComponent(rev)}`, { signal });
    if (isAbsent(branch)) return void unread.push(rev);
    const leaf = leafFrom(branch);
    if (!leaf.deleted) branches.push(leaf);
  });
  return { id, winner, branches, unread };
}

function leafFrom(answer: Parameters<typeof answerError>[0]): Leaf {
  if (answer.status !== 200) throw answerError(answer);
  const leaf = leafOf(answer.json);
  if (!leaf) throw new TeamError('team.badAnswer', 'no document');
  return leaf;
}

/** A tombstone keeps its body, but is given out by revision alone: all leaves are asked for, of which the winner is the highest. */
async function readDeleted(server: CouchServer, id: string, path: string, signal?: AbortSignal): Promise<Leaves | undefined> {
  const answer = await server.ask(`${path}?open_revs=all`, { signal });
  if (isAbsent(answer)) return undefined;
  if (answer.status !== 200) throw answerError(answer);
  const leaves = (Array.isArray(answer.json) ? answer.json : []).flatMap((entry: unknown) => (isObject(entry) ? (leafOf(entry['ok']) ?? []) : []));
  const winner = leaves.sort(byRevision).at(-1);
  return winner && { id, winner, branches: [], unread: [] };
}

/** CouchDB's order: a leaf that lives, then the longer history, then the higher hash. */
function byRevision(a: Leaf, b: Leaf): number {
  if (a.deleted !== b.deleted) return a.deleted ? -1 : 1;
  const [x, y] = [Number.parseInt(a.rev, 10), Number.parseInt(b.rev, 10)];
  return x - y || (a.rev < b.rev ? -1 : 1);
}
