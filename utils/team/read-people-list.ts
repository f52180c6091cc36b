import { ACCOUNT } from './check-document';
import type { Invited } from './admin-team';
import type { Role } from './documents';

/** Somebody in a pasted list. */
export interface Listed extends Invited {
  /** Counted from 1. */
  line: number;
}

/** A line that nobody can be made of; `first` is the line that has the same name. */
export interface ListProblem {
  line: number;
  text: string;
  why: 'twice' | 'there' | 'role' | 'more' | 'name' | 'long';
  first?: number;
}

/** What stands between the name and the role: full-width forms are half-width by then. */
const CUT = /[,;|:\t、]+/;
const ROLE_WORDS: Record<Role, readonly string[]> = {
  reader: ['reader', 'read', 'viewer', '读者', '只读', '阅读', '查看'],
  editor: ['editor', 'edit', 'writer', '编辑', '可编辑', '编者', '读写'],
  owner: ['owner', 'admin', '所有者', '负责人', '管理员', '拥有者'],
};
const ROLE_OF = new Map(Object.entries(ROLE_WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role] as const)));
const HEADINGS = new Set(['姓名', '名字', '人员', '成员', '账号', '帐号', 'name', 'account', 'user', '角色', '权限', 'role', '序号', 'no', 'no.']);
/** Zero width, control, and what turns the direction of text: no part of a name. The tab is a separator. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Characters of a name. */
const MOST = 60;

const sameName = (name: string): string => name.replace(/\s+/g, '').toLowerCase();

/**
 * Reads a list of people as pasted from a mail or a table: one a line, a name or an account, and a role where it is not `editor`.
 * @param taken names that are in the team, or are made otherwise
 */
export function readPeopleList(text: string, taken: readonly string[] = []): { people: Listed[]; problems: ListProblem[] } {
  const people: Listed[] = [];
  const problems: ListProblem[] = [];
  const there = new Set(taken.map((name) => sameName(name.normalize('NFKC'))));
  for (const [i, raw] of text.split(/\r\n?|\n/).entries()) {
    const line = i + 1;
    const read = readLine(raw);
    if (read === undefined) continue;
    const problem = (why: ListProblem['why'], first?: number): void => void problems.push({ line, text: raw.trim().slice(0, MOST), why, ...(first !== undefined && { first }) });
    if (typeof read === 'string') {
      problem(read);
      continue;
    }
    const first = people.find(({ name }) => sameName(name) === sameName(read.name));
    if (first) problem('twice', first.line);
    else if (there.has(sameName(read.name))) problem('there');
    else people.push({ ...read, line, ...(ACCOUNT.test(read.name) && { account: read.name }) });
  }
  return { people, problems };
}

/** Undefined for a line that says nothing: an empty one, or the heading of a table. */
function readLine(raw: string): Invited | 'role' | 'more' | 'name' | 'long' | undefined {
  const plain = raw.normalize('NFKC').replace(INVISIBLE, '').replace(/^\s*(?:[-*•·]\s*|\(?\d{1,4}[.)、]\s*)/, '');
  const cells = plain.split(CUT).map((cell) => cell.trim()).filter(Boolean);
  if (cells.length === 0) return plain.trim() === '' ? undefined : 'name';
  if (cells.every((cell) => HEADINGS.has(cell.toLowerCase()))) return undefined;
  if (cells.length > 1 && /^\d{1,4}$/.test(cells[0]!)) cells.shift();
  // A role after a space, where nothing else cuts the line.
  const spaced = cells.length === 1 ? /^(.*\S)\s+(\S+)$/.exec(cells[0]!) : null;
  if (spaced && ROLE_OF.has(spaced[2]!.toLowerCase())) cells.splice(0, 1, spaced[1]!, spaced[2]!);
  const roles = cells.filter((cell) => ROLE_OF.has(cell.toLowerCase()));
  const names = cells.filter((cell) => !roles.includes(cell));
  if (names.length === 0) return 'name';
  if (roles.length > 1) return 'role';
  if (names.length > 1) return names.length === 2 && roles.length === 0 ? 'role' : 'more';
  const name = names[0]!.replace(/\s+/g, ' ');
  if (name.length > MOST) return 'long';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'name';
  return { name, role: ROLE_OF.get(roles[0]?.toLowerCase() ?? '') ?? 'editor' };
}
