import type { Outgoing } from '../team-store';
import type { Role } from '../documents';
import { refusal } from './refusal';
import { RevTree } from './rev-tree';
import { makeRevision, type Revision } from './revision';

/** What one node answers to a write. */
export type NodeAnswer = { kind: 'ok'; revision: Revision } | { kind: 'conflict' } | { kind: 'refused'; reason: string };

/** One machine of the cluster: its documents, and its feed. */
export class FakeNode {
  readonly docs = new Map<string, RevTree>();
  /** Ids in the order of their changes; the place of an entry is its sequence number less one. */
  readonly log: string[] = [];
  /** Sequence number of each document's newest change: other entries of it in the log are out of date. */
  readonly seqs = new Map<string, number>();
  /** For each node that was copied from in full: what its feed had reached, and what ours had then. */
  readonly copied = new Map<FakeNode, { theirs: number; mine: number }[]>();
  up = true;

  constructor(readonly name: string) {}

  /** Writes as a person's request does: only after the leaf that it names, or where there is no document. */
  write({ id, rev, body, deleted = false, content }: Outgoing, who: { user: string; role: Role }): NodeAnswer {
    const tree = this.docs.get(id);
    const winner = tree?.leaves()[0];
    if (rev === undefined ? winner && !winner.deleted : !tree?.leaf(rev)) return { kind: 'conflict' };
    const old = rev === undefined ? undefined : tree!.leaf(rev)!;
    const json = JSON.stringify(body);
    const reason = refusal({ id, body: JSON.parse(json) as Record<string, unknown>, deleted, old: old && (JSON.parse(old.json) as Record<string, unknown>) }, who);
    if (reason !== undefined) return { kind: 'refused', reason };
    // A document that was deleted goes on from its tombstone.
    const revision = makeRevision({ parent: rev ?? winner?.rev, deleted, json, content: content && { mime: content.mime, bytes: content.bytes.slice() } });
    this.take(id, [revision]);
    return { kind: 'ok', revision };
  }

  /** Takes revisions as they are, as copying between nodes does. */
  take(id: string, revisions: Iterable<Revision>): void {
    const tree = this.docs.get(id) ?? new RevTree();
    if (!tree.add(revisions)) return;
    this.docs.set(id, tree);
    this.log.push(id);
    this.seqs.set(id, this.log.length);
  }

  /** Copies all that another node has. */
  copyFrom(other: FakeNode): void {
    const marks = this.copied.get(other) ?? [];
    const theirs = other.log.length;
    for (const id of new Set(other.log.slice(marks.at(-1)?.theirs ?? 0))) this.take(id, [...other.docs.get(id)!.beyond(this.docs.get(id))]);
    if (marks.at(-1)?.theirs !== theirs) marks.push({ theirs, mine: this.log.length });
    this.copied.set(other, marks);
  }

  /** Where in our feed somebody goes on who has read another node's up to `seq`: nothing is skipped, much may come again. */
  placeAfter(other: FakeNode, seq: number): number {
    if (other === this) return Math.min(seq, this.log.length);
    return other.copied.get(this)?.findLast(({ mine }) => mine <= seq)?.theirs ?? 0;
  }
}
