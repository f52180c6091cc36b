import { describe, expect, it } from 'vitest';
import { mergeShells } from '../../../utils/sync/merge';
import type { ClipDoc } from '../../../utils/team/documents';
import type { Leaf, TeamStore } from '../../../utils/team/team-store';
import { madeClip } from '../helpers/made-documents';
import { newClip } from './documents';
import { teamOnTarget } from './team-on-target';

const ROUNDS = 20;

const at = teamOnTarget();

const withSeen = (doc: ClipDoc): ClipDoc & { seen: Record<string, number> } => ({ seen: {}, ...doc });
const join = (a: ClipDoc, b: ClipDoc): ClipDoc => mergeShells(withSeen(a), withSeen(b));

type Editor = { store: TeamStore; user: string };

/** Reads a clip, makes of all its branches one, and closes them, until there is one state that a majority holds. */
async function settle({ store, user }: Editor, id: string, edit: (doc: ClipDoc) => ClipDoc): Promise<void> {
  for (;;) {
    const [leaves] = await store.read([id]);
    if (!leaves) continue;
    const docOf = (leaf: Leaf): ClipDoc => leaf.doc as ClipDoc;
    const merged = leaves.branches.reduce((doc, branch) => join(doc, docOf(branch)), docOf(leaves.winner));
    const edited = edit(merged);
    let rev = leaves.winner.rev;
    if (edited !== docOf(leaves.winner)) {
      const [row] = await store.write([{ id, rev, body: { ...edited, by: user } }]);
      if (row?.kind === 'refused') throw new Error(row.reason);
      if (row?.kind === 'conflict') continue;
      rev = row!.rev;
    }
    await store.write(leaves.branches.map((branch) => ({ id, rev: branch.rev, deleted: true, body: { by: user, mergedInto: rev } })));
    if (leaves.branches.length === 0 && leaves.unread.length === 0 && edited === docOf(leaves.winner)) return;
  }
}

describe('several at once', () => {
  it('editors who change one clip at the same moment, each by another node, lose nothing', { timeout: 300_000 }, async () => {
    const editors: Editor[] = (['editor', 'second', 'owner'] as const).map((who, n) => ({ store: at.made.as(at.made.person[who], n), user: at.made.person[who].user }));
    const { id, body } = newClip(editors[0]!.user);
    await editors[0]!.store.write([{ id, body }]);
    const tags: string[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      await Promise.all(
        editors.map((editor, n) => {
          const tag = `tag:${round}-${n}`;
          tags.push(tag);
          // Journal in small: put in again for as long as it is not there.
          return settle(editor, id, (doc) => (Object.hasOwn(doc.f, tag) ? doc : { ...doc, f: { ...doc.f, [tag]: { v: true, t: round + 1, e: `${round}-${n}~${editor.user}` } } }));
        }),
      );
    }
    // A node that lagged may still show a branch: whoever comes last closes it.
    await settle(editors[0]!, id, (doc) => doc);
    const found = (await editors[2]!.store.read([id]))[0]!;
    expect(Object.keys((found.winner.doc as ClipDoc).f).sort()).toEqual([...Object.keys(madeClip('x').f), ...tags].sort());
  });
});
