import type { TeamSettingsModel } from '../model/team-settings-model';
import type { TeamView } from '../model/teams-model';

/** What every part of a team's settings is given. */
export interface TeamSettingsProps {
  model: TeamSettingsModel;
  team: TeamView;
}
