import type { ComponentType } from 'preact';
import { i18n } from '../../utils/browser/i18n';
import type { TeamsModel } from '../model/teams-model';
import { Disclosure } from '../ui/Disclosure';
import type { TeamSettingsModel } from '../model/team-settings-model';
import { JoinTeam } from './JoinTeam';
import { LaterPart } from './LaterPart';
import { LeftNote } from './LeftNote';
import { TeamCard } from './TeamCard';
import styles from './TeamsPart.module.css';

/** What is loaded when it is asked for. */
export interface TeamParts {
  wizard(): Promise<ComponentType>;
  people(team: string): Promise<ComponentType>;
}

/** The teams of this device, and the ways into another. */
export function TeamsPart({ model, settings, parts }: { model: TeamsModel; settings: TeamSettingsModel; parts?: TeamParts | undefined }) {
  const teams = model.teams.value;
  if (!teams) return null;
  return (
    <>
      <p>{i18n.t('team.hint')}</p>
      {teams.map((team) => (
        <TeamCard key={team.id} model={model} settings={settings} team={team} people={parts && (() => parts.people(team.id))} />
      ))}
      <LeftNote model={settings} />
      <div class={styles['ways']}>
        <Disclosure title={i18n.t('team.joinTitle')}>
          <JoinTeam model={model} />
        </Disclosure>
        {parts && <LaterPart title={i18n.t('wizard.title')} load={parts.wizard} />}
      </div>
    </>
  );
}
