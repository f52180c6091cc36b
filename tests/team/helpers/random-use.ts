import { type FakeTeam, fakeTeam } from '../../../utils/team/fake';
import { chance } from '../../../utils/team/fake/chance';
import { EVERY_FAULT } from '../../../utils/team/fake/faults';
import { seededRandom } from '../../../utils/team/fake/seeded-random';
import type { ClipDoc } from '../../../utils/team/documents';
import { TeamError } from '../../../utils/team/team-error';
import type { ChangeRow, Outgoing, TeamStore, Written } from '../../../utils/team/team-store';
import { madeClip } from './made-documents';

/** What a run of random use left behind. */
export interface Use {
  team: FakeTeam;
  /** Rows that were answered with this. */
  held: { id: string; rev: string }[];
  accepted: { id: string; rev: string }[];
  /** Everything that was answered, in order, errors by their code. */
  answers: unknown[];
  /** Where a reader of the feed has got to, and the rows it saw. */
  since: string;
  rows: ChangeRow[];
}

const IDS = Array.from({ length: 6 }, (_, i) => `clip:01ARZ3NDEKTSV4RRFFQ69G5FA${i}`);

/** Several people write, read, and follow the feed at random, under every fault, at the same time. */
export async function randomUse(seed: number, { nodes = 3, steps = 60 } = {}): Promise<Use> {
  const random = seededRandom(seed);
  const draw = chance(random);
  const team = fakeTeam({ random, nodes, faults: EVERY_FAULT });
  const use: Use = { team, held: [], accepted: [], answers: [], since: '0', rows: [] };
  const ask = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      const answer = await work;
      use.answers.push(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof TeamError)) throw error;
      use.answers.push([error.code, error.detail, error.retryAfter]);
      return undefined;
    }
  };
  const note = (rows: readonly Written[] = []): void => {
    for (const row of rows) if (row.kind === 'held' || row.kind === 'accepted') use[row.kind].push({ id: row.id, rev: row.rev });
  };
  const person = async (user: string, store: TeamStore): Promise<void> => {
    for (let step = 0; step < steps; step++) {
      const ids = draw.shuffle(IDS).slice(0, 1 + draw.below(3));
      const docs = (await ask(store.read(ids)))?.flatMap(({ id, winner, branches }): Outgoing[] => [
        { id, rev: winner.rev, body: madeClip(user, { createdBy: 'li', f: retitled(winner.doc, `${user} ${step}`) }) },
        ...branches.filter(() => draw.of(0.5)).map(({ rev }) => ({ id, rev, deleted: true, body: { by: user, mergedInto: winner.rev } })),
      ]);
      const fresh = ids.filter((id) => !docs?.some((doc) => doc.id === id)).map((id) => ({ id, body: madeClip(user, { createdBy: 'li' }) }));
      note(await ask(store.write([...(docs ?? []), ...fresh])));
    }
  };
  const follower = async (store: TeamStore): Promise<void> => {
    for (let step = 0; step < steps; step++) await followOnce(store, use, ask);
  };
  const connect = (user: string): TeamStore => team.connect({ user, role: 'editor', ...(draw.of(0.5) && { node: draw.below(nodes) }) });
  await Promise.all([person('li', connect('li')), person('wang', connect('wang')), person('zhao', connect('zhao')), follower(connect('qian'))]);
  return use;
}

/** The cells of a clip with a newer title: none of them goes back. */
function retitled(doc: unknown, title: string): ClipDoc['f'] {
  const { f } = doc as Partial<ClipDoc>;
  return { ...madeClip('li').f, ...f, title: { v: title, t: (f?.['title']?.t ?? 0) + 1, e: title } };
}

async function followOnce(store: TeamStore, use: Use, ask: <T>(work: Promise<T>) => Promise<T | undefined>): Promise<void> {
  const page = await ask(store.changes(use.since, { limit: 3 }));
  if (!page) return;
  use.since = page.since;
  use.rows.push(...page.rows);
}
