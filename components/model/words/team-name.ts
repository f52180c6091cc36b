import { i18n } from '../../../utils/browser/i18n';
import type { TeamRoster } from '../team-roster';

/** What a team is called here; `''` stands for the private clips. */
export const teamName = (roster: TeamRoster, team: string): string => (team === '' ? i18n.t('marks.private') : (roster.get(team)?.name ?? i18n.t('target.unknown')));
