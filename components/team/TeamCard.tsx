import type { ComponentType } from 'preact';
import { i18n } from '../../utils/browser/i18n';
import type { TeamSettingsModel } from '../model/team-settings-model';
import type { TeamsModel, TeamView } from '../model/teams-model';
import { Button } from '../ui/Button';
import { LaterPart } from './LaterPart';
import { PauseButton } from './PauseButton';
import { SyncState } from './SyncState';
import { TeamSettings } from './TeamSettings';
import styles from './TeamsPart.module.css';

/** A team of this device: where it is, how its sync stands, what can be done. */
export function TeamCard({ model, settings, team, people }: { model: TeamsModel; settings: TeamSettingsModel; team: TeamView; people?: (() => Promise<ComponentType>) | undefined }) {
  const asks = team.status?.code === 'permission.refused';
  return (
    <article class={styles['card']} aria-label={team.name}>
      <h3 class={styles['name']}>{team.name}</h3>
      <p class={styles['small']}>{i18n.t('team.at', [team.host, team.user])}</p>
      {team.exposed && <p class={styles['warning']}>{i18n.t('team.exposed')}</p>}
      <SyncState status={team.status} />
      <div class={styles['actions']}>
        <Button disabled={team.paused || team.status?.state === 'syncing'} onClick={() => void model.sync(team)}>
          {i18n.t(asks ? 'team.grant' : 'team.syncNow')}
        </Button>
        {team.status?.code === 'team.replaced' && !team.paused && <Button onClick={() => void settings.sendAnew(team)}>{i18n.t('team.sendAnew')}</Button>}
        <PauseButton model={settings} team={team} />
      </div>
      <TeamSettings model={settings} team={team}>
        {people && <LaterPart title={i18n.t('people.title')} load={people} />}
      </TeamSettings>
    </article>
  );
}
