import type { CellValue } from '../../article/clip';
import { getKv } from '../kv';
import type { FollowLabels } from './follow-labels';
import { shareInto } from './share-into';
import { takeBackUnsent } from './take-back-unsent';

/** The team, and our account there, that takes private clips which get these cells. */
export type LabelRule = (cells: Readonly<Record<string, CellValue>>) => { team: string; user: string; field: string } | undefined;

/** How long a clip that a rule took stays here at the least, in milliseconds, so that it can be undone unseen. */
export const RULE_HOLD_MS = 15_000;

/**
 * What follows from labels that a clip just got or lost, in the same transaction: a private one goes to the team whose rule it meets; one that a rule took comes back when it
 * loses the label before anything of it left. A clip that came out of another team, and one in the trash, stay where they are.
 */
export const followRule = (rule: LabelRule): FollowLabels => async (tx, before, after, now) => {
  const set = Object.fromEntries(Object.entries(after.f).flatMap(([field, { v, e }]) => (isLabel(field) && before.f[field]?.e !== e ? [[field, v]] : [])));
  if (Object.keys(set).length === 0) return after;
  const replica = await tx.objectStore('replicas').get(after.uid);
  let free = after;
  if (replica) {
    if (replica.left || replica.rule === undefined || !Object.hasOwn(set, replica.rule)) return after;
    if (rule(set)?.team === replica.team) return after;
    free = await takeBackUnsent(tx, after);
  }
  const to = rule(set);
  if (!to || free.createdBy !== '' || free.f['deleted']?.v === true) return free;
  const device = (await getKv(tx, 'device')) ?? '';
  const shared = await shareInto(tx, free, { team: to.team, me: `${to.user}~${device.slice(-8)}`, holdUntil: now + RULE_HOLD_MS }, now);
  const row = await tx.objectStore('replicas').get(after.uid);
  if (row) await tx.objectStore('replicas').put({ ...row, rule: to.field });
  return shared;
};

const isLabel = (field: string): boolean => field === 'folder' || field.startsWith('tag:');
