// @ts-check

/** @typedef {import('../../../utils/library/team/team-library').TeamLibrary} TeamLibrary */
/** @typedef {import('../../../utils/library/team/rows').TeamClip} TeamClip */
/** @typedef {import('../../../utils/library/team/rows').ContentRef} ContentRef */

/**
 * A library that keeps all that a team's sync gives it in memory, as PouchDB's memory adapter does: so that both are measured by their own work, not by a database.
 * @implements {TeamLibrary}
 */
export class MemoryLibrary {
  team = '01HQVMZ1Z8SP488K4TQWPDRAHC';
  /** @type {Map<string, TeamClip>} */
  clips = new Map();
  /** @type {Map<string, import('../../../utils/article/clip').Capture[]>} captures by clip */
  captures = new Map();
  /** @type {Map<string, Uint8Array<ArrayBuffer>>} */
  contents = new Map();
  /** @type {Map<string, ContentRef>} */
  wants = new Map();
  /** @type {Set<string>} */
  heldIds = new Set();
  /** @type {Set<string>} */
  dueUids = new Set();
  /** @type {string[]} */
  asideIds = [];
  #since = '0';
  #seq = 0;
  #t = 0;

  /** @param {string} user */
  constructor(user) {
    this.user = user;
  }

  /** A clip of one's own that is to go to the team. @param {import('./made-up-clips.mjs').MadeClip} clip */
  share({ uid, f, capture, contents }) {
    const edits = Object.entries(f).map(([field, cell]) => ({ seq: ++this.#seq, uid, team: this.team, field, ...cell, holdUntil: 0 }));
    const t = Math.max(...edits.map((edit) => edit.t));
    this.#t = Math.max(this.#t, t);
    this.#put({ uid, shell: { createdBy: this.user, by: this.user, f, lost: [], seen: { [`${this.user}~bench001`]: t } }, replica: { uid, team: this.team, rev: null, base: null, due: 1 }, edits });
    this.captures.set(uid, [capture]);
    this.contents.set(capture.html, contents.html).set(capture.text, contents.text);
  }

  /** Sets one cell as a person does. @param {string} uid @param {string} field @param {string} v */
  edit(uid, field, v) {
    const clip = this.clips.get(uid);
    if (!clip?.shell || !clip.replica) throw new Error(`no clip ${uid}`);
    const cell = { v, t: ++this.#t, e: `01K${String(this.#seq).padStart(23, '0')}~${this.user}~bench001` };
    const edit = { seq: ++this.#seq, uid, team: this.team, field, ...cell, holdUntil: 0 };
    const shell = { ...clip.shell, by: this.user, f: { ...clip.shell.f, [field]: cell }, seen: { ...clip.shell.seen, [`${this.user}~bench001`]: cell.t } };
    this.#put({ ...clip, shell, replica: { ...clip.replica, due: 1 }, edits: [...clip.edits, edit] });
  }

  /** @param {TeamClip} clip */
  #put(clip) {
    this.clips.set(clip.uid, clip);
    if (clip.replica?.due) this.dueUids.add(clip.uid);
    else this.dueUids.delete(clip.uid);
    for (const { t } of Object.values(clip.shell?.f ?? {})) this.#t = Math.max(this.#t, t);
  }

  role = async () => 'editor';
  pending = async () => ({ due: this.dueUids.size });
  since = async () => this.#since;

  /** The store stays where it is. */
  meet = async () => /** @type {const} */ ('same');

  resend = async () => undefined;
  due = async () => [...this.dueUids];
  toPurge = async () => [];
  onlyOf = async () => ({ captures: [], blobs: [] });

  /** @type {TeamLibrary['load']} */
  load = async (uids) =>
    uids.flatMap((uid) => {
      const clip = this.clips.get(uid);
      const captures = this.captures.get(uid) ?? [];
      return clip ? [{ clip, captures, contents: captures.flatMap(({ html, text }) => [this.#ref(html, 'html'), this.#ref(text, 'text')]).filter((ref) => ref !== undefined) }] : [];
    });

  /** @param {string} sha @param {'html' | 'text'} kind @returns {ContentRef | undefined} */
  #ref(sha, kind) {
    const bytes = this.contents.get(sha);
    return bytes && { sha, kind, mime: kind === 'html' ? 'text/html' : 'text/plain', length: bytes.length };
  }

  /** @type {TeamLibrary['update']} */
  update = async (uids, decide, { feed, captures = [], aside = [] } = {}) => {
    for (const capture of captures) {
      const others = this.captures.get(capture.clip) ?? [];
      this.heldIds.add(`capture:${capture.uid}`);
      if (others.some(({ uid }) => uid === capture.uid)) continue;
      this.captures.set(capture.clip, [...others, capture]);
      for (const kind of /** @type {const} */ (['html', 'text'])) {
        const sha = capture[kind];
        if (!this.contents.has(sha)) this.wants.set(sha, { sha, kind, mime: kind === 'html' ? 'text/html' : 'text/plain', length: 0 });
      }
    }
    for (const uid of new Set(uids)) {
      const after = decide(this.clips.get(uid) ?? { uid, shell: undefined, replica: undefined, edits: [] });
      if (after) this.#put(after);
    }
    this.asideIds.push(...aside.map(({ id }) => id));
    if (feed) this.#since = feed.to;
  };

  /** @type {TeamLibrary['held']} */
  held = async (ids) => new Set(ids.filter((id) => this.heldIds.has(id)));
  /** @type {TeamLibrary['noteHeld']} */
  noteHeld = async (ids) => ids.forEach((id) => this.heldIds.add(id));
  /** @type {TeamLibrary['content']} */
  content = async ({ sha }) => this.contents.get(sha);
  /** @type {TeamLibrary['wanted']} */
  wanted = async (kinds, limit) => [...this.wants.values()].filter(({ kind }) => kinds.includes(kind)).slice(0, limit);
  /** @type {TeamLibrary['putContents']} */
  putContents = async (found) => {
    for (const { ref, bytes } of found) {
      this.contents.set(ref.sha, bytes);
      this.wants.delete(ref.sha);
    }
  };
  /** @type {TeamLibrary['setAside']} */
  setAside = async (rows) => void this.asideIds.push(...rows.map(({ id }) => id));
}
