import { i18n } from '../../../utils/browser/i18n';
import type { Role } from '../../../utils/team/documents';

const WORDS = { reader: 'people.reader', editor: 'people.editor', owner: 'people.owner' } as const satisfies Record<Role, string>;

/** What a role is called. */
export const roleText = (role: Role): string => i18n.t(WORDS[role]);
