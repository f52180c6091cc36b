import { i18n } from '../../utils/browser/i18n';
import type { TeamPlan, TeamWizard } from '../model/team-wizard';
import { Button } from '../ui/Button';
import { LabelledField } from '../ui/LabelledField';
import { StateLine } from '../ui/StateLine';
import styles from './TeamWizard.module.css';

export interface WizardTeamProps {
  model: TeamWizard;
  plan: TeamPlan;
  /** What the organisation has preset. */
  fixed: { name: boolean; db: boolean };
  /** The database's name, typed or made of the team's. */
  db: string;
  isDatabase: (db: string) => boolean;
  onPlan: (plan: TeamPlan) => void;
}

/** The team's name, that of its database, and whose team it is. */
export function WizardTeam({ model, plan, fixed, db, isDatabase, onPlan }: WizardTeamProps) {
  const server = model.server.value;
  const busy = model.busy.value !== undefined;
  const wrong = plan.db !== '' && !isDatabase(plan.db);
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void model.choose({ ...plan, db });
      }}
    >
      {server && <StateLine tone="ok" text={i18n.t('wizard.serverIs', [server.host, server.kind === 'couchdb' ? `CouchDB ${server.version}` : i18n.t('wizard.tryOut')])} />}
      {server?.kind === 'tryOut' && <p class={styles['warning']}>{i18n.t('wizard.tryOutHint')}</p>}
      <LabelledField label={i18n.t('wizard.name')} hint={fixed.name ? i18n.t('wizard.preset') : undefined} value={plan.name} fixed={fixed.name} onText={(name) => onPlan({ ...plan, name })} />
      <LabelledField label={i18n.t('wizard.database')} hint={i18n.t(fixed.db ? 'wizard.preset' : 'wizard.databaseHint')} value={db} fixed={fixed.db} onText={(text) => onPlan({ ...plan, db: text.trim() })} />
      {wrong && (
        <p role="alert" class={styles['warning']}>
          {i18n.t('wizard.badDatabase')}
        </p>
      )}
      <LabelledField label={i18n.t('wizard.own')} hint={i18n.t('wizard.ownHint')} value={plan.own} onText={(own) => onPlan({ ...plan, own })} />
      <div class={styles['actions']}>
        <Button submit look="primary" disabled={busy || plan.name.trim() === '' || plan.own.trim() === '' || !isDatabase(db)}>
          {i18n.t('wizard.next')}
        </Button>
        <Button disabled={busy} onClick={() => model.back()}>
          {i18n.t('wizard.back')}
        </Button>
      </div>
      <p role="status" class={styles['small']}>
        {busy && i18n.t('wizard.checking')}
      </p>
    </form>
  );
}
