import { TeamError } from '../team-error';
import type { ChangesPage, Leaf, Leaves, Outgoing, Session, TeamStore, Written } from '../team-store';
import type { Cluster } from './cluster';
import type { FakeNode } from './fake-node';
import type { Call } from './faults';
import { feedPage } from './feed-page';
import type { Revision } from './revision';

type Content = { mime: string; bytes: Uint8Array<ArrayBuffer> };

/** One person's way to a {@link Cluster}. */
export class FakeConnection implements TeamStore {
  constructor(
    private readonly cluster: Cluster,
    private readonly user: string,
    private readonly node: number | undefined,
  ) {}

  session(signal?: AbortSignal): Promise<Session> {
    return this.#call('session', [], signal, () => ({ user: this.user, roles: [`team:${this.cluster.roleOf(this.user)}`] }));
  }

  instance(signal?: AbortSignal): Promise<string | undefined> {
    return this.#call('instance', [], signal, () => this.cluster.name);
  }

  team(signal?: AbortSignal): Promise<string | undefined> {
    return this.#call('team', [], signal, () => this.cluster.team);
  }

  async changes(since: string, { limit, wait = 0, signal }: { limit: number; wait?: number; signal?: AbortSignal | undefined }): Promise<ChangesPage> {
    const changed = wait > 0 ? this.cluster.changed() : undefined;
    const page = await this.#call('changes', [], signal, () => this.#page(since, limit));
    if (page.rows.length > 0 || !changed) return page;
    await untilFirst(changed, wait, signal);
    return this.#call('changes', [], signal, () => this.#page(page.since, limit));
  }

  read(ids: readonly string[], signal?: AbortSignal): Promise<Leaves[]> {
    return this.#call('read', ids, signal, () =>
      [...this.cluster.seen(ids)].map(([id, { winner, branches }]) => {
        const unread = new Set(branches.filter(({ rev }) => this.cluster.unread(`${id} ${rev}`, 'read')));
        return { id, winner: leafOf(winner), branches: branches.filter((branch) => !unread.has(branch)).map(leafOf), unread: [...unread].map(({ rev }) => rev) };
      }),
    );
  }

  known(ids: readonly string[], signal?: AbortSignal): Promise<Set<string>> {
    return this.#call('known', ids, signal, () => new Set([...this.cluster.seen(ids)].filter(([, { winner }]) => !winner.deleted).map(([id]) => id)));
  }

  write(docs: readonly Outgoing[], signal?: AbortSignal): Promise<Written[]> {
    const ids = docs.map(({ id }) => id);
    return this.#call('write', ids, signal, () => {
      const size = docs.reduce((sum, { body, content }) => sum + JSON.stringify(body).length + (content ? content.bytes.length * (4 / 3) : 0), 0);
      if (size > this.cluster.limits.request) throw new TeamError('team.tooLarge', '413');
      const who = { user: this.user, role: this.cluster.roleOf(this.user) };
      return this.cluster.chance.shuffle(docs.map((doc) => this.cluster.write(doc, who)));
    });
  }

  contents(ids: readonly string[], signal?: AbortSignal): Promise<Map<string, Content>> {
    return this.#call('contents', ids, signal, () => {
      const found = new Map<string, Content>();
      for (const [id, { winner }] of this.cluster.seen(ids)) {
        const { deleted, content } = winner;
        if (!deleted && content && !this.cluster.unread(id, 'contents')) found.set(id, { mime: content.mime, bytes: this.#bytes(content.bytes) });
      }
      return found;
    });
  }

  #bytes(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (!this.cluster.faults.happens('spoilt', 'contents')) return bytes.slice();
    if (bytes.length === 0) return new Uint8Array([0]);
    const spoilt = bytes.slice();
    spoilt[this.cluster.chance.below(spoilt.length)]! ^= 1;
    return this.cluster.chance.of(0.5) ? spoilt : bytes.slice(0, -1);
  }

  #page(since: string, limit: number): ChangesPage {
    const [, seq, name] = /^(\d+)(?:-(\w+))?$/.exec(since) ?? [];
    const told = name === undefined ? undefined : this.cluster.machine(name);
    if (seq === undefined || (name !== undefined && !told)) throw new TeamError('team.badAnswer', '400 bad since', undefined, undefined, 400);
    const moved = this.cluster.faults.happens('moved', 'changes');
    const node = told?.up && !moved ? told : moved ? this.cluster.chance.pick(this.cluster.up()) : this.#entry();
    return feedPage(node, told ? node.placeAfter(told, Number(seq)) : 0, limit, this.cluster.faults);
  }

  /** The machine that takes the call. */
  #entry(): FakeNode {
    const up = this.cluster.up();
    const node = this.node === undefined ? (up.length > 0 ? this.cluster.chance.pick(up) : undefined) : this.cluster.nodes[this.node];
    if (!node?.up) throw new TeamError('team.unreachable', 'connection refused');
    return node;
  }

  /** What all calls have in common: who may call, what goes wrong before and after, and that others come in between. */
  async #call<T>(call: Call, ids: readonly string[], signal: AbortSignal | undefined, effect: () => T): Promise<T> {
    const { cluster } = this;
    signal?.throwIfAborted();
    await this.#others();
    signal?.throwIfAborted();
    cluster.requests.push({ user: this.user, call, ids: [...ids] });
    cluster.tick(call);
    const refused = cluster.faults.before(call);
    if (refused) throw refused;
    this.#entry();
    cluster.roleOf(this.user);
    const answer = effect();
    cluster.notify();
    const lost = cluster.faults.after(call);
    await this.#others();
    signal?.throwIfAborted();
    if (lost) throw lost;
    return answer;
  }

  async #others(): Promise<void> {
    for (let turns = this.cluster.chance.below(4); turns >= 0; turns--) await Promise.resolve();
  }
}

const leafOf = ({ rev, deleted, json }: Revision): Leaf => ({ rev, deleted, doc: JSON.parse(json) as unknown });

/** Resolves at the event, after so many milliseconds, or when the caller gives up. */
async function untilFirst(event: Promise<void>, wait: number, signal: AbortSignal | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, wait);
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}
