import type { Arrivals, TeamClip } from '../../../utils/library/team/rows';
import type { CellValue } from '../../../utils/article/clip';
import { purgeMark } from '../../../utils/article/purge-mark';
import { isSharedCell } from '../../../utils/article/shared-cell';
import { ulid } from '../../../utils/article/ulid';
import type { AsideRow, EditRow } from '../../../utils/library/schema';
import type { TeamLibrary } from '../../../utils/library/team/team-library';
import { due } from '../../../utils/sync/team-clip';

/** A library of cells alone, as fast as a property test wants it; the real one is held to the same cases on IndexedDB. */
export class MemoryLibrary implements TeamLibrary {
  readonly team = 'team';
  readonly clips = new Map<string, TeamClip>();
  /** Clips that were removed for the whole team, and what is remembered of them. */
  readonly removed = new Map<string, TeamClip>();
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
    const { refused: _, purge: __, ...replica } = clip.replica!;
    this.clips.set(uid, due({ ...clip, shell: { ...clip.shell!, by: this.user, f: { ...clip.shell!.f, [field]: cell }, seen: { ...clip.shell!.seen, [`${this.user}~d1`]: cell.t } }, replica, edits: isSharedCell(field) ? [...clip.edits, edit] : clip.edits }));
    return cell.e;
  }

  /** An owner wants it gone for the whole team; false while he may not ask for that. */
  askPurge(uid: string): boolean {
    const clip = this.clips.get(uid);
    const mark = clip?.shell && purgeMark(clip.shell, clip.shell.seen);
    if (!clip?.replica?.left || !mark || clip.edits.length > 0) return false;
    this.clips.set(uid, { ...clip, replica: { ...clip.replica, purge: mark, due: 2 } });
    return true;
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
  due = async (): Promise<string[]> => [...this.clips.values()].filter(({ replica }) => replica?.due === 1).map(({ uid }) => uid);
  toPurge = async (): Promise<string[]> => [...this.clips.values()].filter(({ replica }) => replica?.due === 2).map(({ uid }) => uid);
  onlyOf = async (): Promise<{ captures: string[]; blobs: string[] }> => ({ captures: [], blobs: [] });
  load: TeamLibrary['load'] = async (uids) => uids.flatMap((uid) => (this.clips.has(uid) ? [{ clip: this.clips.get(uid)!, captures: [], contents: [] }] : []));

  update: TeamLibrary['update'] = async (uids, decide, arrivals: Arrivals = {}) => {
    for (const uid of new Set(uids)) {
      const after = decide(this.clips.get(uid) ?? this.removed.get(uid) ?? { uid, shell: undefined, replica: undefined, edits: [] });
      if (!after) continue;
      this.removed.delete(uid);
      this.clips.delete(uid);
      if (after.shell) this.clips.set(uid, after);
      else if (after.replica) this.removed.set(uid, after);
      this.#t = Math.max(this.#t, ...Object.values(after.shell?.f ?? {}).map(({ t }) => t), ...(after.shell?.lost ?? []).map(({ t }) => t));
    }
    for (const row of arrivals.aside ?? []) this.aside.set(row.id, row);
    if (arrivals.feed) this.#since = arrivals.feed.to;
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
