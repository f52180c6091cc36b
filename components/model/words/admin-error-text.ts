import { i18n } from '../../../utils/browser/i18n';
import { teamErrorText } from './team-error-text';

/** Where a server is asked by its administrator, or by an owner, what went wrong is something else than in a member's sync. */
const OWN = {
  'team.credentials': 'admin.credentials',
  'team.forbidden': 'admin.forbidden',
  'team.unreachable': 'admin.unreachable',
  'team.busy': 'admin.busy',
  'team.server': 'admin.server',
  'team.badAnswer': 'admin.badAnswer',
  'permission.refused': 'admin.noAccess',
} as const;

/** The sentence for a code in a wizard: what happened, and what to do before pressing again. */
export const adminErrorText = (code: string): string => (Object.hasOwn(OWN, code) ? i18n.t(OWN[code as keyof typeof OWN]) : teamErrorText(code));
