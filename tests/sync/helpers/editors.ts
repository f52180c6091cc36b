import type { CellValue } from '../../../utils/article/clip';
import type { TeamLibrary } from '../../../utils/library/team/team-library';
import { covers, type PurgeMark, readPurgeMark } from '../../../utils/article/purge-mark';
import { isNewer, sameValue } from '../../../utils/sync/merge';
import { syncTeam } from '../../../utils/sync/sync-team';
import { chance } from '../../../utils/team/fake/chance';
import { seededRandom } from '../../../utils/team/fake/seeded-random';
import { skewedNow } from '../../../utils/team/fake/skewed-now';
import type { Outgoing, TeamStore } from '../../../utils/team/team-store';
import { MemoryLibrary } from './memory-library';
import { fakeStage, type Stage } from './stage';

/** One edit that a person made, and the values he had before him when he made it. */
export interface MadeEdit {
  uid: string;
  field: string;
  v: CellValue;
  t: number;
  e: string;
  /** Edits of that field, and kept values of the clip, that he could see. */
  saw: ReadonlySet<string>;
}

export interface Editor {
  user: string;
  library: MemoryLibrary;
  store: TeamStore;
  now: () => number;
}

/** People who edit the same clips, offline and on, over a store that fails in every way. */
export interface Run {
  stage: Stage;
  editors: Editor[];
  edits: MadeEdit[];
  /** What the owner had seen of clips that he took away for the whole team. */
  purges: { uid: string; mark: PurgeMark }[];
}

/** Another library in place of an editor's: one that forgets, for the test of the test. */
export type Library = (library: MemoryLibrary) => TeamLibrary;

const FIELDS = ['title', 'tag:湿地', 'tag:林业', 'deleted', 'documentNumber', 'team:note'];

/** Plays a random run. On the fake the same seed plays the same one. With `purge` (a probability) the first of them, an owner, wants a clip of the trash away for all. */
export async function play(seed: number, { steps = 60, sabotage = (library: MemoryLibrary): TeamLibrary => library, purge = 0, stage: open = fakeStage }: { steps?: number; purge?: number; sabotage?: Library; stage?: (random: () => number) => Stage } = {}): Promise<Run> {
  const random = seededRandom(seed);
  const draw = chance(random);
  let time = Date.UTC(2026, 0, 1);
  const stage = open(random);
  const purges: Run['purges'] = [];
  const editors = Array.from({ length: 2 + draw.below(stage.people - 1) }, (_, i): Editor => {
    const { user, store: open } = stage.enter(i);
    const store = recording(open, purges);
    const now = skewedNow(() => time, random);
    return { user, now, library: new MemoryLibrary(user, now, random), store };
  });
  const edits: MadeEdit[] = [];
  let n = 0;
  for (let step = 0; step < steps; step++) {
    time += draw.below(20_000);
    const editor = draw.pick(editors);
    const uids = [...editor.library.clips.keys()];
    if (uids.length === 0 || (step < 6 && draw.of(0.5))) {
      const uid = editor.library.create();
      edits.push({ uid, field: 'capture', ...editor.library.clips.get(uid)!.shell!.f['capture']!, saw: new Set() });
    } else if (purge > 0 && draw.of(purge)) {
      const { library } = editors[0]!;
      const mine = [...library.clips.keys()];
      const uid = mine.length > 0 ? draw.pick(mine) : undefined;
      const before = uid === undefined ? undefined : library.clips.get(uid)!.shell!;
      if (uid !== undefined && before && before.f['deleted']?.v === true) library.askPurge(uid);
      else if (uid !== undefined && before) {
        library.edit(uid, 'deleted', true);
        edits.push({ uid, field: 'deleted', ...library.clips.get(uid)!.shell!.f['deleted']!, saw: new Set([...(before.f['deleted'] ? [before.f['deleted'].e] : []), ...before.lost.map(({ e }) => e)]) });
      }
    } else if (draw.of(0.55)) {
      const uid = draw.pick(uids);
      const field = draw.pick(FIELDS);
      const { f, lost } = editor.library.clips.get(uid)!.shell!;
      const saw = new Set([...(f[field] ? [f[field].e] : []), ...lost.map(({ e }) => e)]);
      const v = field === 'deleted' || field.startsWith('tag:') ? draw.of(0.5) : `值${n++}`;
      // Some edits are held for a while, as those of an open popup are.
      editor.library.edit(uid, field, v, draw.of(0.2) ? editor.now() + draw.below(60_000) : 0);
      edits.push({ uid, field, ...editor.library.clips.get(uid)!.shell!.f[field]!, saw });
    } else {
      const together = stage.atOnce ? editors.filter((other) => other === editor || draw.of(0.5)) : [editor];
      await Promise.all(together.map((one) => sync(one, dying(sabotage(one.library), random))));
    }
  }
  return { stage, editors, edits, purges };
}

/** Notes which clips are taken away for the whole team; where the answer is lost too. */
function recording(store: TeamStore, purges: Run['purges']): TeamStore {
  return new Proxy<TeamStore>(store, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        for (const { id, deleted, body } of name === 'write' ? (args[0] as Outgoing[]) : []) {
          const mark = deleted ? readPurgeMark(body) : undefined;
          if (mark) purges.push({ uid: id.slice('clip:'.length), mark });
        }
        return (value as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

/** All faults end, and everybody syncs until nothing changes any more. */
export async function calm({ stage, editors }: Run, sabotage: Library = (library) => library): Promise<void> {
  await stage.quiet();
  let rest = 0;
  for (let round = 0; round < 12 * stage.rest; round++) {
    const before = JSON.stringify(editors.map(({ library }) => [...library.clips]));
    for (const editor of editors) {
      editor.library.retryRefused();
      await sync(editor, sabotage(editor.library), Infinity);
      await stage.quiet();
    }
    rest = before === JSON.stringify(editors.map(({ library }) => [...library.clips])) ? rest + 1 : 0;
    if (rest === stage.rest) return;
  }
  throw new Error('it does not come to rest');
}

/** One sync, which may fail: what it did until then stands. */
export async function sync({ user, store, now }: Editor, library: TeamLibrary, at?: number): Promise<void> {
  const context = {
    store,
    library,
    place: 'here',
    user,
    mayWrite: true,
    now: at === undefined ? now : () => at,
    limits: { kinds: new Set<never>(), maxBytes: 1e9 },
    // Few enough for several to be under way side by side.
    atOnce: 2,
    progress: () => undefined,
    report: () => undefined,
    signal: new AbortController().signal,
  };
  await syncTeam(context, []).catch((error: unknown) => {
    if (at !== undefined) throw error;
  });
}

/** A library whose worker is killed now and then, before or after a transaction. */
function dying(library: TeamLibrary, random: () => number): TeamLibrary {
  const draw = chance(random);
  return new Proxy<TeamLibrary>(library, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]): Promise<unknown> => {
        if (draw.of(0.01)) throw new Error('killed before');
        const result = (await (value as (...given: unknown[]) => unknown).apply(target, args)) as unknown;
        if (draw.of(0.01)) throw new Error('killed after');
        return result;
      };
    },
  });
}

/**
 * Edits of which nobody can say what became of them: not current, not kept, not seen by whoever overwrote them or took the clip away. Two who set the same are no clash: what became of
 * the newer of the two became of the other.
 */
export function lostEdits({ editors, edits, purges }: Run): MadeEdit[] {
  // A clip that was undone before it left is with its maker alone.
  const clips = new Map(editors.flatMap(({ library }) => [...library.clips]));
  const seen = new Set(edits.flatMap(({ uid, field, saw }) => [...saw].map((e) => `${uid} ${field} ${e}`)));
  const accounted = ({ uid, field, v, t, e }: MadeEdit): boolean => {
    if (purges.some((purge) => purge.uid === uid && covers(purge.mark, { f: { [field]: { v, t, e } }, lost: [] }))) return true;
    const shell = clips.get(uid)?.shell;
    return shell !== undefined && (shell.f[field]?.e === e || shell.lost.some((value) => value.field === field && value.e === e) || seen.has(`${uid} ${field} ${e}`));
  };
  return edits.filter((edit) => !edits.some((other) => other.uid === edit.uid && other.field === edit.field && sameValue(other.v, edit.v) && !isNewer(edit, other) && accounted(other)));
}

/** What is not at rest after quiet: clips that somebody has otherwise than the first editor, and clips that still wait. */
export function restOf({ editors }: Run): { differ: string[]; waiting: string[] } {
  const shared = editors.map(({ library }) => [...library.clips.values()].filter(({ replica }) => replica?.left));
  const states = shared.map((clips) => new Map(clips.map(({ uid, shell }) => [uid, JSON.stringify([Object.entries(shell?.f ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)), shell?.lost])])));
  const uids = new Set(states.flatMap((clips) => [...clips.keys()]));
  return {
    differ: [...uids].filter((uid) => states.some((clips) => clips.get(uid) !== states[0]?.get(uid))),
    waiting: shared.flatMap((clips) => clips.filter(({ edits, replica }) => edits.length > 0 || replica?.due).map(({ uid }) => uid)),
  };
}
