import { couchStore } from '../../../utils/team/couchdb';
import { deleteAccount } from '../../../utils/team/admin-accounts';
import { createTeam } from '../../../utils/team/admin-team';
import { chance, type Chance } from '../../../utils/team/fake/chance';
import { anyNode, type Target } from '../../team/contract/target';
import type { Stage } from './stage';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds between two looks at a cluster whose nodes still copy from one another. */
const PAUSE = 1_000;
/** What a server, or something before it, says now and then in place of an answer. */
const ANSWERS = [
  { status: 429, headers: { 'Retry-After': '1' } },
  { status: 500, headers: {} },
  { status: 502, headers: {} },
  { status: 503, headers: { 'Retry-After': '2' } },
] as const;

/** What went wrong, by name. */
export type Troubles = Record<'cut before' | 'cut after' | 'answer' | 'twice' | 'feed from before', number>;

/**
 * A team of its own on a server, over HTTP. Connections break before the work or after it, the server says 429 and 5xx, requests arrive twice, and the feed
 * begins again: on the stand-in by its own faults, on any other server by what is done to each request.
 * @param random decides what goes wrong
 */
export async function httpStage(target: Target, name: string, people: number, random: () => number): Promise<Stage & { troubles: Troubles; close(): Promise<void> }> {
  const draw = chance(random);
  const db = `team-loss-${name}`;
  const { issued } = await createTeam(target.admin, target.kind, { db, name, people: Array.from({ length: people }, (_, n) => ({ name: `${n}`, role: n === 0 ? 'owner' : 'editor' })) });
  let going = true;
  const troubles: Troubles = { 'cut before': 0, 'cut after': 0, answer: 0, twice: 0, 'feed from before': 0 };
  const now = (trouble: keyof Troubles, probability: number): boolean => {
    if (!going || !draw.of(probability)) return false;
    troubles[trouble]++;
    return true;
  };
  if (target.own) {
    const ours = ({ path }: { path: string }): boolean => path.startsWith(`/${db}`);
    const { cut, answer } = target.own.faults;
    cut((asked) => ours(asked) && now('cut before', 0.04), { after: false, times: Infinity });
    cut((asked) => ours(asked) && now('cut after', 0.04), { after: true, times: Infinity });
    for (const given of ANSWERS) answer((asked) => ours(asked) && now('answer', 0.01), { ...given, times: Infinity });
  }
  return {
    people,
    rest: target.nodes.length > 1 ? 3 : 1,
    atOnce: true,
    troubles,
    enter(n) {
      const { user, key } = issued[n]!;
      const sure = anyNode(target.nodes, n);
      return { user, store: couchStore({ address: target.nodes[n % target.nodes.length]!, user, key, db, fetch: restless(target.own ? sure : breaking(sure, now, draw), now) }) };
    },
    async quiet() {
      going = false;
      if (target.nodes.length > 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    },
    async close() {
      await target.admin.demand(db, { method: 'DELETE' });
      for (const { user } of issued) await deleteAccount(target.admin, user);
    },
  };
}

type Now = (trouble: keyof Troubles, probability: number) => boolean;

/** What no server does by itself: something between repeats a request, and the feed of a cluster goes back. */
const restless =
  (fetch: Fetch, now: Now): Fetch =>
  async (url, init) => {
    if (url.includes('/_changes?') && now('feed from before', 0.1)) return fetch(url.replace(/since=[^&]*/, 'since=0'), init);
    if (init.method === 'POST' && now('twice', 0.05)) await (await fetch(url, init)).arrayBuffer();
    return fetch(url, init);
  };

/** The stand-in's faults for a server that has none. */
const breaking =
  (fetch: Fetch, now: Now, draw: Chance): Fetch =>
  async (url, init) => {
    if (now('cut before', 0.04)) throw new TypeError('cut');
    if (now('answer', 0.04)) {
      const { status, headers } = draw.pick(ANSWERS);
      return new Response('', { status, headers });
    }
    const response = await fetch(url, init);
    if (!now('cut after', 0.04)) return response;
    await response.arrayBuffer();
    throw new TypeError('cut');
  };
