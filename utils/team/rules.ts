import { RULES_SOURCE } from './rules-source';

/** Version of the rules; an owner's client writes newer ones over older. */
export const RULES_VERSION = 1;
export const RULES_ID = '_design/team';

/** What a team is: its name, and an id that stays the same when it moves to another address. */
export interface Team {
  id: string;
  name: string;
}

/** The design document of a team's database: its rules, their version, and who the team is. */
export function rulesDocument(team: Team): Record<string, unknown> {
  return { language: 'javascript', version: RULES_VERSION, team, validate_doc_update: RULES_SOURCE };
}
