import { i18n } from '../../../utils/browser/i18n';
import { errorText } from './error-text';

/** The sentence for a code where a team is concerned: access is that to its server, not to the files of a page. */
export const teamErrorText = (code: string | undefined): string => (code === 'permission.refused' ? i18n.t('team.noAccess') : errorText(code));
