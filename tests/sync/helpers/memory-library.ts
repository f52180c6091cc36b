import type { Arrivals, TeamClip } from '../../../utils/library/team/rows';
import type { CellValue } from '../../../utils/article/clip';
import { isSharedCell } from '../../../utils/article/shared-cell';
import { ulid } from '../../../utils/article/ulid';
import type { AsideRow, EditRow } from '../../../utils/library/schema';
import type { TeamLibrary } from '../../../utils/library/team/team-library';
import { due } from '../../../utils/sync/team-clip';

/** A library of cells alone, as fast as a property test wants it; the real one is held to the same cases on IndexedDB. */
export class MemoryLibrary implements TeamLibrary {
  readonly team = 'team';
  readonly clips = new Map<string, TeamClip>();
  readonly aside = new Map<string, AsideRow>();
  readonly heldIds = new Set<string>();
  #since = '0';
  #t = 0;
  #seq = 0;

  constructor(
    readonly user: string,
    readonly now: () => number,
    readonly random: () => number,
  ) {}

  /** A new clip in the team, its first capture in the journal. */
  create(holdUntil = 0): string {
    const uid = this.#id();
    this.clips.set(uid, {
      uid,
      shell: { by: this.user, createdBy: this.user, f: {}, lost: [], seen: {} },
      replica: { uid, team: this.team, rev: null, base: null, due: 1 },
      edits: [],
    });
    this.edit(uid, 'capture', this.#id(), holdUntil);
    return uid;
  }

  /** Sets one cell as a person does; answers with the edit's id. */
  edit(uid: string, field: string, v: CellValue, holdUntil = 0): string {
    const clip = this.clips.get(uid)!;
    const cell = { v, t: ++this.#t, e: `${this.#id()}~${this.user}~d1` };
    const edit: EditRow = { seq: ++this.#seq, uid, team: this.team, field, ...cell, holdUntil };
    const { refused: _, ...replica } = clip.replica!;
    this.clips.set(uid, due({ ...clip, shell: { ...clip.shell!, by: this.user, f: { ...clip.shell!.f, [field]: cell }, seen: { ...clip.shell!.seen, [`${this.user}~d1`]: cell.t } }, replica, edits: isSharedCell(field) ? [...clip.edits, edit] : clip.edits }));
    return cell.e;
  }

  /** As a person does who asks for a refused clip to be sent again. */
  retryRefused(): void {
    for (const [uid, clip] of this.clips) {
      if (clip.replica?.refused === undefined) continue;
      const { refused: _, ...replica } = clip.replica;
      this.clips.set(uid, due({ ...clip, replica }));
    }
  }

  meet = async (): Promise<'same'> => 'same';
  resend = async (): Promise<void> => undefined;
  role = async (): Promise<undefined> => undefined;
  pending = async (): Promise<{ due: number }> => ({ due: (await this.due()).length });
  since = async (): Promise<string> => this.#since;
  due = async (): Promise<string[]> => [...this.clips.values()].filter(({ replica }) => replica?.due).map(({ uid }) => uid);
  load: TeamLibrary['load'] = async (uids) => uids.flatMap((uid) => (this.clips.has(uid) ? [{ clip: this.clips.get(uid)!, captures: [], contents: [] }] : []));

  update: TeamLibrary['update'] = async (uids, decide, arrivals: Arrivals = {}) => {
    for (const uid of new Set(uids)) {
      const after = decide(this.clips.get(uid) ?? { uid, shell: undefined, replica: undefined, edits: [] });
      if (!after) continue;
      if (after.shell) this.clips.set(uid, after);
      else this.clips.delete(uid);
      this.#t = Math.max(this.#t, ...Object.values(after.shell?.f ?? {}).map(({ t }) => t), ...(after.shell?.lost ?? []).map(({ t }) => t));
    }
    for (const row of arrivals.aside ?? []) this.aside.set(row.id, row);
    if (arrivals.since !== undefined) this.#since = arrivals.since;
  };

  held: TeamLibrary['held'] = async (ids) => new Set(ids.filter((id) => this.heldIds.has(id)));
  noteHeld: TeamLibrary['noteHeld'] = async (ids) => ids.forEach((id) => this.heldIds.add(id));
  content: TeamLibrary['content'] = async () => undefined;
  wanted: TeamLibrary['wanted'] = async () => [];
  putContents: TeamLibrary['putContents'] = async () => undefined;
  setAside: TeamLibrary['setAside'] = async (rows) => rows.forEach((row) => this.aside.set(row.id, row));

  #id(): string {
    return ulid(this.now(), (bytes) => {
      for (let i = 0; i < bytes.length; i++) bytes[i] = Math.floor(this.random() * 256);
      return bytes;
    });
  }
}
