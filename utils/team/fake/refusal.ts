import { isObject } from '../../article/shape';
import { parseId, type Role } from '../documents';

/** One write, as the rules of the database see it. */
export interface Attempt {
  id: string;
  body: Record<string, unknown>;
  deleted: boolean;
  /** The revision it follows; undefined for a new document. */
  old: Record<string, unknown> | undefined;
}

/** Why the rules of a team's database do not let a write in; undefined when they do. */
export function refusal({ id, body, deleted, old }: Attempt, who: { user: string; role: Role }): string | undefined {
  const owner = who.role === 'owner';
  if (who.role === 'reader') return 'readers do not write';
  const own = Object.keys(body).find((key) => key.startsWith('_'));
  if (own !== undefined) return `bad special document member: ${own}`;
  if (body['by'] !== who.user) return 'by must be the user';
  if (deleted) return owner || typeof body['mergedInto'] === 'string' ? undefined : 'only owners delete';
  const named = parseId(id);
  if (!named) return 'unknown id';
  if (body['type'] !== named.kind) return 'type must be that of the id';
  if (!old) return named.kind === 'people' && !owner ? 'only owners name people' : undefined;
  if (named.kind === 'people') return owner ? undefined : 'only owners name people';
  if (named.kind !== 'clip') return 'written once';
  if (body['createdBy'] !== old['createdBy']) return 'createdBy never changes';
  if (owner) return undefined;
  if (!keepsCells(old['f'], body['f'])) return 'cells may not go back';
  return keepsAll(old['lost'], body['lost']) ? undefined : 'lost may not shrink';
}

/** Every cell stays, and none gives way to an older one. */
function keepsCells(old: unknown, f: unknown): boolean {
  if (!isObject(old)) return true;
  return Object.entries(old).every(([field, before]) => isObject(f) && isObject(f[field]) && !(Number(f[field]['t']) < Number((before as Record<string, unknown> | null)?.['t'])));
}

/** `lost` may grow, and be ordered anew, but loses nothing. */
function keepsAll(old: unknown, lost: unknown): boolean {
  if (!Array.isArray(old)) return true;
  if (!Array.isArray(lost)) return false;
  const kept = new Set(lost.map(keyOf));
  return old.every((value) => kept.has(keyOf(value)));
}

const keyOf = (value: unknown): string => {
  const { e, field } = (value ?? {}) as Record<string, unknown>;
  return `${String(e)} ${String(field)}`;
};
