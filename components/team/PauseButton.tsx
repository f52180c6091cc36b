import { i18n } from '../../utils/browser/i18n';
import type { TeamSettingsModel } from '../model/team-settings-model';
import type { TeamView } from '../model/teams-model';
import { Button } from '../ui/Button';

/** Holds a team's sync back, or lets it go on. */
export const PauseButton = ({ model, team }: { model: TeamSettingsModel; team: TeamView }) => (
  <Button onClick={() => void model.pause(team, !team.paused)}>{i18n.t(team.paused ? 'team.resume' : 'team.pause')}</Button>
);
