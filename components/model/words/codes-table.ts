import { i18n } from '../../../utils/browser/i18n';
import type { Role } from '../../../utils/team/documents';
import { roleText } from './role-text';

/** Somebody's invitation, and whose it is. */
export interface Coded {
  name: string;
  role: Role;
  /** Account. */
  user: string;
  code: string;
}

/** All invitations as a table that can be pasted into a spreadsheet: tabs between, a line each, the heading first. */
export function codesTable(codes: readonly Coded[]): string {
  const head = [i18n.t('people.name'), i18n.t('people.role'), i18n.t('people.account'), i18n.t('team.code')];
  return [head, ...codes.map(({ name, role, user, code }) => [name, roleText(role), user, code])].map((cells) => cells.map(cell).join('\t')).join('\n');
}

/** Nothing that a spreadsheet would take for a formula. */
const cell = (text: string): string => (/^[=+\-@]/.test(text) ? `'${text}` : text);
