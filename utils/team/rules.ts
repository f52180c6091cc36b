import { RULES_SOURCE } from './rules-source';
import { RULES_VERSION, type Team } from './team-rules';

/** The design document of a team's database: its rules, their version, and who the team is. */
export function rulesDocument(team: Team): Record<string, unknown> {
  return { language: 'javascript', version: RULES_VERSION, team, validate_doc_update: RULES_SOURCE };
}
