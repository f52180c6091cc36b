import type { Role } from '../documents';
import { TeamError } from '../team-error';
import type { Outgoing, Written } from '../team-store';
import { chance, type Chance } from './chance';
import { FakeNode, type NodeAnswer } from './fake-node';
import { type Call, Faults, type FaultRates } from './faults';
import { leavesOfAll, standing } from './rev-tree';
import { makeRevision, type Revision } from './revision';

export interface ClusterOptions {
  /** Numbers from 0 to 1, without 1; the same ones give the same run. */
  random: () => number;
  /** How many machines, each with a copy of everything. */
  nodes?: number;
  /** What the machines' names begin with: the feed of one cluster does not know the machines of another. It tells one from another made in its place, too. */
  name?: string;
  /** Id of the team whose database it is, where that is to be told. */
  team?: string;
  faults?: Partial<FaultRates>;
  /** Largest document in characters of JSON, largest request in bytes. */
  limits?: { document: number; request: number };
}

/** The cluster behind the fake: its nodes, its accounts, and everything that was asked of it. */
export class Cluster {
  readonly chance: Chance;
  readonly faults: Faults;
  readonly limits: { document: number; request: number };
  readonly nodes: FakeNode[];
  readonly name: string;
  readonly team: string | undefined;
  /** Every request that reached the store, in order, whatever became of it. */
  readonly requests: { user: string; call: Call; ids: readonly string[] }[] = [];
  /** Calls so far. */
  calls = 0;
  readonly #roles = new Map<string, Role | 'removed' | 'revoked'>();
  /** Every machine that ever was: the feed of a dead one is gone on from elsewhere. */
  readonly #machines = new Map<string, FakeNode>();
  readonly #gone = new Set<FakeNode>();
  readonly #unread = new Map<string, number>();
  readonly #waiting = new Set<() => void>();
  #dropped = false;
  #told = 0;

  constructor({ random, nodes = 3, name = 'n', team, faults = {}, limits = { document: 8_000_000, request: 64_000_000 } }: ClusterOptions) {
    this.chance = chance(random);
    this.faults = new Faults(this.chance, faults);
    this.limits = limits;
    this.name = name;
    this.team = team;
    this.nodes = Array.from({ length: nodes }, (_, i) => this.#machine(`${name}${i + 1}`));
  }

  /** Makes an account, or changes its role. */
  setRole(user: string, role: Role): void {
    this.#roles.set(user, role);
  }

  /** Takes a person out of the team: every call is forbidden. */
  remove(user: string): void {
    this.#roles.set(user, 'removed');
  }

  /** Changes a person's key: every call fails for want of the right one. */
  revoke(user: string): void {
    this.#roles.set(user, 'revoked');
  }

  /** Takes the database away. */
  drop(): void {
    this.#dropped = true;
  }

  /** What a person may do. @throws TeamError when he may not so much as come in */
  roleOf(user: string): Role {
    const role = this.#roles.get(user);
    if (role === undefined || role === 'revoked') throw new TeamError('team.credentials', '401');
    if (this.#dropped) throw new TeamError('team.missing', '404');
    if (role === 'removed') throw new TeamError('team.forbidden', '403');
    return role;
  }

  up(): FakeNode[] {
    return this.nodes.filter((node) => node.up);
  }

  /** Puts a document, of whatever shape, on every node, past all rules. */
  plant(id: string, doc: unknown, { parent, deleted = false }: { parent?: string; deleted?: boolean } = {}): string {
    const revision = makeRevision({ parent, deleted, json: JSON.stringify(doc), content: undefined });
    for (const node of this.nodes) node.take(id, [revision]);
    this.notify();
    return revision.rev;
  }

  /** Every node agrees with every other, none is dead, and no fault happens any more. */
  quiet(): void {
    this.faults.set({});
    this.#unread.clear();
    for (const node of this.nodes) this.revive(node);
    for (const one of [...this.nodes, ...this.nodes]) for (const other of this.nodes) if (one !== other) one.copyFrom(other);
    this.notify();
  }

  /** Stops a node: for a while, or for ever with all that it alone had. False when another one is dead already. */
  kill(node: FakeNode, forEver = false): boolean {
    if (this.up().length < this.nodes.length || (forEver && this.nodes.length === 1)) return false;
    node.up = false;
    if (forEver) this.#gone.add(node);
    return true;
  }

  /** Brings a dead node back; in place of one that died for ever comes an empty machine, filled from the others. */
  revive(node: FakeNode): void {
    if (node.up) return;
    if (!this.#gone.has(node)) {
      node.up = true;
      return;
    }
    const fresh = this.#machine(`${node.name}x`);
    for (const other of this.up()) fresh.copyFrom(other);
    this.nodes[this.nodes.indexOf(node)] = fresh;
    this.#gone.delete(node);
  }

  /** What goes on in the cluster between two calls: machines die and return, and copy from each other. */
  tick(call: Call): void {
    this.calls++;
    const dead = this.nodes.find((node) => !node.up);
    if (dead && this.faults.happens('returns', call)) this.revive(dead);
    if (this.faults.happens('dies', call)) this.kill(this.chance.pick(this.nodes), this.faults.happens('forEver', call));
    const up = this.up();
    if (up.length < 2 || this.faults.happens('lags', call)) return;
    const [one, other] = this.chance.shuffle(up);
    one!.copyFrom(other!);
  }

  /** One row of a request, told to the nodes that it reaches. */
  write(doc: Outgoing, who: { user: string; role: Role }): Written {
    const { id } = doc;
    if (JSON.stringify(doc.body).length > this.limits.document) return { id, kind: 'refused', code: 'team.tooLarge', reason: 'document_too_large' };
    if (this.faults.happens('conflict', 'write')) return { id, kind: 'conflict' };
    const up = this.up();
    const reached = up.length > 1 && this.faults.happens('split', 'write') ? this.chance.shuffle(up).slice(0, 1 + this.chance.below(up.length - 1)) : up;
    const answers = reached.map((node) => node.write(doc, who));
    const outcome = this.#outcome(id, answers);
    const holders = reached.filter((_, i) => answers[i]!.kind === 'ok');
    if (holders.length === 1 && this.nodes.length > 1 && this.faults.happens('diesWithRow', 'write')) this.kill(holders[0]!, this.faults.happens('forEver', 'write'));
    return outcome;
  }

  /** What a majority says; else that somebody took it, if somebody did. A row that was taken by one and refused by two is a conflict to its writer. */
  #outcome(id: string, answers: readonly NodeAnswer[]): Written {
    const majority = this.majority();
    const taken = answers.flatMap((answer) => (answer.kind === 'ok' ? [answer.revision.rev] : []));
    const most = taken.find((rev) => taken.filter((other) => other === rev).length >= majority);
    if (most !== undefined) return { id, kind: 'held', rev: most };
    if (answers.filter(({ kind }) => kind === 'conflict').length >= majority) return { id, kind: 'conflict' };
    const refused = answers.find((answer) => answer.kind === 'refused');
    if (taken.length > 0) return { id, kind: 'accepted', rev: taken[0]! };
    return refused ? { id, kind: 'refused', code: 'team.refused', reason: refused.reason } : { id, kind: 'conflict' };
  }

  majority(): number {
    return Math.floor(this.nodes.length / 2) + 1;
  }

  /** Documents as a majority of the nodes has them, or as many of them as are up. */
  seen(ids: readonly string[]): Map<string, { winner: Revision; branches: Revision[] }> {
    const asked = this.chance.shuffle(this.up()).slice(0, this.majority());
    const found = new Map<string, { winner: Revision; branches: Revision[] }>();
    for (const id of new Set(ids)) {
      const leaves = leavesOfAll(asked.flatMap(({ docs }) => docs.get(id) ?? []));
      if (leaves.length > 0) found.set(id, standing(leaves));
    }
    return found;
  }

  /** Whether something cannot be read now; if so, it stays so for some calls. */
  unread(what: string, call: Call): boolean {
    if ((this.#unread.get(what) ?? 0) > this.calls) return true;
    if (!this.faults.happens('unread', call)) return false;
    this.#unread.set(what, this.calls + 1 + this.chance.below(10));
    return true;
  }

  machine(name: string): FakeNode | undefined {
    return this.#machines.get(name);
  }

  #machine(name: string): FakeNode {
    const node = new FakeNode(name);
    this.#machines.set(name, node);
    return node;
  }

  /** Resolves when any feed has something new. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#waiting.add(resolve));
  }

  /** Tells those who wait, if there is something new. */
  notify(): void {
    const told = this.nodes.reduce((sum, { log }) => sum + log.length, 0);
    if (told === this.#told) return;
    this.#told = told;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}
