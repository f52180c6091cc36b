import { serveTeamStore, type TeamStoreServer } from '../../../scripts/team-store/serve.mjs';
import { createAccount, deleteAccount } from '../../../utils/team/admin-accounts';
import { checkServer, type ServerKind } from '../../../utils/team/admin-check';
import { createTeam, type Issued } from '../../../utils/team/admin-team';
import { type CouchServer, couchServer } from '../../../utils/team/couch-request';
import { couchStore } from '../../../utils/team/couchdb';
import type { Role } from '../../../utils/team/documents';
import type { Team } from '../../../utils/team/team-rules';
import { TeamError } from '../../../utils/team/team-error';
import type { TeamStore } from '../../../utils/team/team-store';

/** A server to hold to the contract: the stand-in, or whatever `TEAM_STORE_URL` and `TEAM_STORE_NODES` name. */
export interface Target {
  kind: ServerKind['kind'];
  nodes: string[];
  admin: CouchServer;
  adminAccount: { user: string; key: string };
  /** The stand-in itself, which can be made to fail. */
  own?: TeamStoreServer;
  close(): Promise<void>;
}

/** A team on it, with somebody of every kind. */
export interface MadeTeam {
  db: string;
  team: Team;
  person: Record<'owner' | 'editor' | 'second' | 'reader' | 'outsider', Issued>;
  /** The store as this person, by the `n`th node first, and by another when that one does not answer. */
  as(person: { user: string; key: string }, n?: number): TeamStore;
  server(person: { user: string; key: string }, n?: number): CouchServer;
  close(): Promise<void>;
}

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Milliseconds that setting up may take: a cluster hashes a key for each account on each node, and is in no hurry to make a database. */
export const SET_UP = 180_000;

/** How long a cluster in trouble is asked again, and the pause between. */
const [PATIENCE, PAUSE] = [60_000, 250];

export async function openTarget(): Promise<Target> {
  const given = (process.env['TEAM_STORE_NODES'] ?? process.env['TEAM_STORE_URL'] ?? '').split(',').filter(Boolean).map((text) => new URL(text));
  if (given.length === 0) {
    const own = await serveTeamStore();
    const adminAccount = { user: own.admin, key: own.password };
    return { kind: 'tryOut', own, nodes: [own.url], adminAccount, admin: couchServer({ address: own.url, ...adminAccount }), close: own.close };
  }
  const named = [...given, new URL(process.env['TEAM_STORE_URL'] ?? given[0]!)].find(({ username }) => username !== '');
  if (!named) throw new Error('TEAM_STORE_URL must name the administrator: http://admin:password@host:port');
  const nodes = given.map((url) => url.origin + url.pathname.replace(/\/+$/, ''));
  const adminAccount = { user: decodeURIComponent(named.username), key: decodeURIComponent(named.password) };
  const admin = couchServer({ address: nodes[0]!, ...adminAccount, fetch: anyNode(nodes, 0) });
  return { kind: (await checkServer(admin)).kind, nodes, adminAccount, admin, close: () => Promise.resolve() };
}

let made = 0;

export async function makeTeam(target: Target): Promise<MadeTeam> {
  const db = `team-contract-${Date.now().toString(36)}-${process.pid}-${made++}`;
  const people = (['owner', 'editor', 'editor', 'reader'] as const satisfies readonly Role[]).map((role) => ({ name: role, role }));
  const { team, issued } = await createTeam(target.admin, target.kind, { db, name: '云溪研究组', people });
  const outsider = { name: 'outsider', role: 'reader', ...(await createAccount(target.admin, [])) } as const;
  const [owner, editor, second, reader] = issued as [Issued, Issued, Issued, Issued];
  const account = (person: { user: string; key: string }, n: number): Parameters<typeof couchServer>[0] => ({ address: target.nodes[n % target.nodes.length]!, user: person.user, key: person.key, fetch: anyNode(target.nodes, n) });
  return {
    db,
    team,
    person: { owner, editor, second, reader, outsider },
    as: (person, n = 0) => couchStore({ ...account(person, n), db }),
    server: (person, n = 0) => couchServer(account(person, n)),
    async close() {
      await target.admin.demand(db, { method: 'DELETE' });
      for (const { user } of [...issued, outsider]) await deleteAccount(target.admin, user);
    },
  };
}

/**
 * A node that does not answer is passed over for the next, and what a cluster says while one dies (412, 5xx) is asked again. With one node
 * nothing of the kind is forgiven.
 */
export function anyNode(nodes: readonly string[], first: number): Fetch {
  if (nodes.length === 1) return (url, init) => fetch(url, init);
  return async (url, init) => {
    const ends = Date.now() + PATIENCE;
    const path = nodes.reduce((rest, node) => (rest.startsWith(`${node}/`) ? rest.slice(node.length) : rest), url);
    for (let n = first; ; n++) {
      try {
        const response = await fetch(nodes[n % nodes.length]! + path, init);
        const passes = (response.status === 412 && (await response.clone().text()).includes('nodedown')) || (response.status >= 500 && !path.endsWith('/_security'));
        if (!passes || Date.now() > ends) return response;
      } catch (error) {
        if (init.signal?.aborted || Date.now() > ends) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };
}

/** The code that a call fails with, `done` when it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof TeamError ? error.code : String(error);
  }
}
