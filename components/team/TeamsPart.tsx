import { i18n } from '../../utils/browser/i18n';
import type { TeamsModel } from '../model/teams-model';
import { Disclosure } from '../ui/Disclosure';
import type { TeamSettingsModel } from '../model/team-settings-model';
import { JoinTeam } from './JoinTeam';
import { LeftNote } from './LeftNote';
import { TeamCard } from './TeamCard';
import styles from './TeamsPart.module.css';

/** The teams of this device, and the way into another. */
export function TeamsPart({ model, settings }: { model: TeamsModel; settings: TeamSettingsModel }) {
  const teams = model.teams.value;
  if (!teams) return null;
  return (
    <>
      <p>{i18n.t('team.hint')}</p>
      {teams.map((team) => (
        <TeamCard key={team.id} model={model} settings={settings} team={team} />
      ))}
      <LeftNote model={settings} />
      <div class={styles['ways']}>
        <Disclosure title={i18n.t('team.joinTitle')}>
          <JoinTeam model={model} />
        </Disclosure>
      </div>
    </>
  );
}
