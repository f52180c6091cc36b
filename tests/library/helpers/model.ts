import { expect } from 'vitest';
import type { CellName, CellValue, Clip, FileState } from '../../../utils/article/clip';
import { ulid } from '../../../utils/article/ulid';
import { restoreClip, setCells, trashClip } from '../../../utils/library/edit';
import { purgeClip } from '../../../utils/library/purge-clip';
import { type FileOutcome, putFile } from '../../../utils/library/files';
import { getKv } from '../../../utils/library/kv';
import type { Library } from '../../../utils/library/open';
import { countClips } from '../../../utils/library/read/count-clips';
import { filesOf } from '../../../utils/library/read/files-of';
import { findByUrlKey } from '../../../utils/library/read/find-by-url-key';
import { listClips } from '../../../utils/library/read/list-clips';
import { draft, file, PIXEL } from './draft';
import { keep } from './library';
import { expectWhole } from './whole';

/** One thing that a person or the background does; `clip` picks one of those made so far. */
export type Step =
  | { do: 'store'; text: string; files: number; url: string; tick: number }
  | { do: 'again' | 'trash' | 'restore' | 'purge'; clip: number; tick: number }
  | { do: 'edit'; clip: number; cells: Partial<Record<CellName, CellValue>>; tick: number }
  | { do: 'file'; clip: number; n: number; outcome: FileOutcome; tick: number };

/** What the library should hold of a clip, told in the simplest way. */
interface Expected {
  id: number;
  capture: string;
  title: string;
  tags: Set<string>;
  savedAt: number;
  trashedAt: number | undefined;
  files: FileState[];
  purged: boolean;
}

/** A library as a plain list. */
export interface Model {
  /** What the clock says, milliseconds since 1970. */
  time: number;
  all: Expected[];
  lamport: number;
  /** t of every edit seen, by edit id. */
  edits: Map<string, number>;
}

export const emptyModel = (): Model => ({ time: Date.UTC(2024, 2, 1), all: [], lamport: 0, edits: new Map() });

/** Does a step to the library and to the model, and compares what it answers. */
export async function takeStep(lib: Library, model: Model, next: Step): Promise<void> {
  model.time += next.tick;
  if (next.do === 'store') return takeStore(lib, model, next);
  const target = model.all[next.clip % Math.max(1, model.all.length)];
  if (!target) return undefined;
  if (next.do === 'again') return takeAgain(lib, target);
  if (next.do === 'purge') {
    if (!target.purged && target.trashedAt === undefined) {
      await expect(purgeClip(lib, target.id)).rejects.toMatchObject({ code: 'library.overtaken' });
      await trashClip(lib, target.id);
    }
    await purgeClip(lib, target.id);
    target.purged = true;
    return undefined;
  }
  if (next.do === 'file') return takeFile(lib, target, next.n, next.outcome);
  return takeEdit(lib, model, target, next);
}

async function takeStore(lib: Library, model: Model, { text, files, url }: Extract<Step, { do: 'store' }>) {
  const capture = ulid();
  const listed = Array.from({ length: files }, (_, n) => file(n, n === 0 ? { url: PIXEL } : {}));
  const page = draft({ text, url: `https://${url}.example.gov.cn/`, files: listed });
  const made = await keep(lib, { capture, draft: page });
  for (const { id } of model.all) expect(made.id).toBeGreaterThan(id);
  model.all.push({
    id: made.id,
    capture,
    title: draft().fields.title!.value,
    tags: new Set(),
    savedAt: model.time,
    trashedAt: undefined,
    files: Array.from({ length: files }, (_, n) => (n === 0 ? 'kept' : 'waiting')),
    purged: false,
  });
}

/** The same capture asked for again; a purged one is not asked for by anybody. */
async function takeAgain(lib: Library, target: Expected) {
  if (target.purged) return;
  expect((await keep(lib, { capture: target.capture })).id).toBe(target.id);
}

async function takeEdit(lib: Library, model: Model, target: Expected, next: Exclude<Step, { do: 'store' | 'file' }>) {
  const act = (): Promise<Clip> => {
    if (next.do === 'edit') return setCells(lib, target.id, next.cells);
    return next.do === 'trash' ? trashClip(lib, target.id) : restoreClip(lib, target.id);
  };
  if (target.purged) return expect(act()).rejects.toMatchObject({ code: 'library.missing' });
  const returned = await act();
  expect(await lib.db.get('clips', target.id)).toEqual(returned);
  if (next.do === 'trash') target.trashedAt ??= model.time;
  if (next.do === 'restore') target.trashedAt = undefined;
  if (next.do !== 'edit') return undefined;
  const { title } = next.cells;
  if (title !== undefined) target.title = title === null ? draft().fields.title!.value : String(title);
  for (const [name, value] of Object.entries(next.cells)) {
    if (name.startsWith('tag:')) target.tags[value === true ? 'add' : 'delete'](name.slice(4));
  }
  return undefined;
}

async function takeFile(lib: Library, target: Expected, n: number, came: FileOutcome) {
  const act = () => putFile(lib, target.capture, n, came);
  if (target.purged || n >= target.files.length) return expect(act()).rejects.toMatchObject({ code: 'library.missing' });
  await act();
  if (target.files[n] !== 'kept') target.files[n] = came.state;
  return undefined;
}

/** The library holds what the model holds, and is whole. */
export async function expectAsModel(lib: Library, model: Model): Promise<void> {
  await expectWhole(lib);
  const here = model.all.filter(({ purged }) => !purged);
  const live = here.filter((each) => each.trashedAt === undefined).sort((a, b) => b.savedAt - a.savedAt || b.id - a.id);
  const trash = here.filter((each) => each.trashedAt !== undefined).sort((a, b) => b.trashedAt! - a.trashedAt! || b.id - a.id);
  const rows = await listClips(lib, { offset: 0, limit: 100 });
  expect(rows.map(({ id }) => id)).toEqual(live.map(({ id }) => id));
  expect((await listClips(lib, { offset: 0, limit: 100, trash: true })).map(({ id }) => id)).toEqual(trash.map(({ id }) => id));
  expect(await listClips(lib, { offset: 1, limit: 2 })).toEqual(rows.slice(1, 3));
  expect([await countClips(lib), await countClips(lib, { trash: true })]).toEqual([live.length, trash.length]);
  for (const { view } of rows) {
    expect(await findByUrlKey(lib, view.urlKey)).toEqual(rows.filter((row) => row.view.urlKey === view.urlKey));
  }
  for (const [i, { title, tags, savedAt }] of live.entries()) {
    const { view } = rows[i]!;
    expect({ ...view, tags: new Set(view.tags) }).toMatchObject({ title, tags, savedAt });
  }
  for (const { capture, files } of here) {
    expect((await filesOf(lib, capture)).map(({ state }) => state)).toEqual(files);
  }
  // A new edit's t is above all before it; no edit id comes twice.
  for (const { t, e } of (await lib.db.getAll('clips')).flatMap(({ f }) => Object.values(f))) {
    if (!model.edits.has(e)) expect(t).toBeGreaterThan(model.lamport);
    expect(model.edits.get(e) ?? t).toBe(t);
    model.edits.set(e, t);
  }
  model.lamport = (await getKv(lib.db.transaction(['kv']), 'lamport'))!;
}
