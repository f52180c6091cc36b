import { render } from 'preact';
import '../../components/styles/base.css';
import { backupModel } from '../../components/model/backup-model';
import { optionsModel } from '../../components/model/options-model';
import { siteRulesModel } from '../../components/model/site-rules-model';
import { startPage } from '../../components/model/start-page';
import { Options } from '../../components/settings/Options';
import { RulesPart } from '../../components/settings/RulesPart';
import { TeamsPart } from '../../components/team/TeamsPart';
import { i18n } from '../../utils/browser/i18n';
import { version } from '../../utils/browser/version';
import { loadWork } from './load-work';
import { createTeamSettings } from './team-settings';
import { createTeams } from './teams';

const signal = startPage(i18n.t('options.title'));
const model = await optionsModel(signal);
const backup = backupModel({ work: loadWork.backup, page: signal });
const rules = siteRulesModel(signal);
const teams = createTeams(signal);
const teamSettings = createTeamSettings();
const parts = {
  wizard: async () => (await import('./team-wizard')).createWizard(),
  people: async (team: string) => (await import('./team-people')).createPeople(team),
};

render(<Options model={model} backup={backup} teams={<TeamsPart model={teams} settings={teamSettings} parts={parts} />} rules={<RulesPart model={rules} />} version={version()} />, document.getElementById('app')!);
