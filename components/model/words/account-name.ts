import type { TeamRoster } from '../team-roster';
import { personName } from './person-name';

/** Who an account is, whichever team it belongs to. */
export const accountName = (roster: TeamRoster, account: string): string =>
  personName(roster, [...roster.values()].find(({ people, user }) => user === account || people.has(account))?.id, account);
