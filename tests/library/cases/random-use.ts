import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CellName, CellValue, Clip, FileState } from '../../../utils/article/clip';
import { ulid } from '../../../utils/article/ulid';
import { purgeClip, restoreClip, setCells, trashClip } from '../../../utils/library/edit';
import { type FileOutcome, putFile } from '../../../utils/library/files';
import { getKv } from '../../../utils/library/kv';
import { openLibrary, type Library } from '../../../utils/library/open';
import { countClips } from '../../../utils/library/read/count-clips';
import { filesOf } from '../../../utils/library/read/files-of';
import { findByUrlKey } from '../../../utils/library/read/find-by-url-key';
import { listClips } from '../../../utils/library/read/list-clips';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshName, keep, removeDatabase } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

type Step =
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

const tick = fc.nat({ max: 2 }); // often the same millisecond
const clip = fc.nat({ max: 20 });
const cells = fc.record<Partial<Record<CellName, CellValue>>>(
  {
    title: fc.constantFrom('甲', '乙', '', null),
    note: fc.constantFrom('记', '', null),
    'tag:湿地': fc.boolean(),
    'tag:林业': fc.boolean(),
    authors: fc.constantFrom(['丙'], [], null),
  },
  { requiredKeys: [] },
);
const outcome = fc.oneof(
  fc.record({
    state: fc.constant('kept' as const),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 2, max: 1 }), // few contents, so that some are shared
    mime: fc.constant('image/png'),
  }),
  fc.record({ state: fc.constantFrom('failed', 'waiting', 'needsPage', 'needsPermission'), reason: fc.constant(null) }),
);
const store = fc.record({
  do: fc.constant('store' as const),
  text: fc.constantFrom('一', '二', '三\n四'),
  files: fc.nat({ max: 3 }),
  url: fc.constantFrom('a', 'b'),
  tick,
});
const plain = fc.record({ do: fc.constantFrom('again', 'trash', 'restore', 'purge'), clip, tick });
const edit = fc.record({ do: fc.constant('edit' as const), clip, cells, tick });
const put = fc.record({ do: fc.constant('file' as const), clip, n: fc.nat({ max: 3 }), outcome, tick });
const step: fc.Arbitrary<Step> = fc.oneof(store, plain, edit, put);

/** Runs the steps on a library and on a plain list, and compares after each. */
class Run {
  time = Date.UTC(2024, 2, 1);
  readonly all: Expected[] = [];
  lamport = 0;
  readonly edits = new Map<string, number>();

  constructor(readonly lib: Library) {}

  async take(next: Step): Promise<void> {
    this.time += next.tick;
    if (next.do === 'store') return this.store(next);
    const target = this.all[next.clip % Math.max(1, this.all.length)];
    if (!target) return undefined;
    if (next.do === 'again') return this.again(target);
    if (next.do === 'purge') {
      await purgeClip(this.lib, target.id);
      target.purged = true;
      return undefined;
    }
    if (next.do === 'file') return this.file(target, next.n, next.outcome);
    return this.edit(target, next);
  }

  private async store({ text, files, url }: Extract<Step, { do: 'store' }>) {
    const capture = ulid();
    const listed = Array.from({ length: files }, (_, n) => file(n, n === 0 ? { url: PIXEL } : {}));
    const page = draft({ text, url: `https://${url}.example.gov.cn/`, files: listed });
    const made = await keep(this.lib, { capture, draft: page });
    for (const { id } of this.all) expect(made.id).toBeGreaterThan(id);
    this.all.push({
      id: made.id,
      capture,
      title: draft().fields.title!.value,
      tags: new Set(),
      savedAt: this.time,
      trashedAt: undefined,
      files: Array.from({ length: files }, (_, n) => (n === 0 ? 'kept' : 'waiting')),
      purged: false,
    });
  }

  /** The same capture asked for again; a purged one is not asked for by anybody. */
  private async again(target: Expected) {
    if (target.purged) return;
    expect((await keep(this.lib, { capture: target.capture })).id).toBe(target.id);
  }

  private async edit(target: Expected, next: Exclude<Step, { do: 'store' | 'file' }>) {
    const act = (): Promise<Clip> => {
      if (next.do === 'edit') return setCells(this.lib, target.id, next.cells);
      return next.do === 'trash' ? trashClip(this.lib, target.id) : restoreClip(this.lib, target.id);
    };
    if (target.purged) return expect(act()).rejects.toMatchObject({ code: 'library.missing' });
    const returned = await act();
    expect(await this.lib.db.get('clips', target.id)).toEqual(returned);
    if (next.do === 'trash') target.trashedAt ??= this.time;
    if (next.do === 'restore') target.trashedAt = undefined;
    if (next.do !== 'edit') return undefined;
    const { title } = next.cells;
    if (title !== undefined) target.title = title === null ? draft().fields.title!.value : String(title);
    for (const [name, value] of Object.entries(next.cells)) {
      if (name.startsWith('tag:')) target.tags[value === true ? 'add' : 'delete'](name.slice(4));
    }
    return undefined;
  }

  private async file(target: Expected, n: number, came: FileOutcome) {
    const act = () => putFile(this.lib, target.capture, n, came);
    if (target.purged || n >= target.files.length) return expect(act()).rejects.toMatchObject({ code: 'library.missing' });
    await act();
    if (target.files[n] !== 'kept') target.files[n] = came.state;
    return undefined;
  }

  async compare(): Promise<void> {
    const { lib } = this;
    await expectWhole(lib);
    const here = this.all.filter(({ purged }) => !purged);
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
      if (!this.edits.has(e)) expect(t).toBeGreaterThan(this.lamport);
      expect(this.edits.get(e) ?? t).toBe(t);
      this.edits.set(e, t);
    }
    this.lamport = (await getKv(lib.db.transaction(['kv']), 'lamport'))!;
  }
}

it('stays whole under any use', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const name = freshName();
      const lib = await openLibrary({ name, now: () => run.time });
      const run = new Run(lib);
      try {
        for (const next of steps) {
          await run.take(next);
          await run.compare();
        }
      } finally {
        lib.close();
        await removeDatabase(name);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
