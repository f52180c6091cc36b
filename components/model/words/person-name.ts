import { i18n } from '../../../utils/browser/i18n';
import type { TeamRoster } from '../team-roster';

/** Who an account of a team is: ourselves, somebody by name, or somebody who is not in its list any more. */
export function personName(roster: TeamRoster, team: string | undefined, account: string): string {
  const known = roster.get(team ?? '');
  if (account === '' || (known && known.user === account)) return i18n.t('marks.me');
  return known?.people.get(account) ?? i18n.t('marks.somebody');
}
