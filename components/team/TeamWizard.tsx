import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { ReadList } from '../model/read-list';
import type { TeamWizard as Model, WizardStep } from '../model/team-wizard';
import { Button } from '../ui/Button';
import { IssuedCodes } from './IssuedCodes';
import styles from './TeamWizard.module.css';
import { WizardPeople } from './WizardPeople';
import { WizardProblem } from './WizardProblem';
import { WizardServer } from './WizardServer';
import { WizardTeam } from './WizardTeam';

export interface TeamWizardProps {
  model: Model;
  /** A database's name for a team's. */
  suggest: (name: string) => string;
  isDatabase: (db: string) => boolean;
  readList: ReadList;
}

const STEPS = ['server', 'team', 'people', 'codes'] as const satisfies readonly WizardStep[];
const TITLES = { server: 'wizard.server', team: 'wizard.team', people: 'wizard.people', codes: 'wizard.codes' } as const satisfies Record<WizardStep, string>;

/** Making a team: its server, the team, its people, their invitations. What was typed stays when one goes back; the password does not. */
export function TeamWizard({ model, suggest, isDatabase, readList }: TeamWizardProps) {
  const { preset } = model;
  const [address, setAddress] = useState(preset?.address ?? '');
  const ownDatabase = preset?.database !== undefined && isDatabase(preset.database) ? preset.database : undefined;
  const [plan, setPlan] = useState({ name: preset?.name ?? '', db: ownDatabase ?? '', own: '' });
  const [list, setList] = useState('');
  const step = model.step.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const drawn = useRef(step);
  // A step that comes is read out, and the keyboard goes on from its beginning.
  useEffect(() => {
    if (drawn.current !== step) heading.current?.focus();
    drawn.current = step;
  }, [step]);
  const finish = (): void => {
    heading.current?.closest('details')?.removeAttribute('open');
    model.close();
    setList('');
    setPlan({ name: preset?.name ?? '', db: ownDatabase ?? '', own: plan.own });
  };
  const server = model.server.value;
  // Until it is typed the database follows the name.
  const full = { ...plan, db: plan.db || suggest(plan.name) };
  return (
    <div class={styles['wizard']}>
      <h3 ref={heading} tabIndex={-1} class={styles['step']}>
        <span>{i18n.t(TITLES[step])}</span>
        <span class={styles['count']}>{i18n.t('wizard.step', [String(STEPS.indexOf(step) + 1), String(STEPS.length)])}</span>
      </h3>
      {server?.exposed && <p class={styles['warning']}>{i18n.t('team.exposed')}</p>}
      {step === 'server' && <WizardServer model={model} address={address} onAddress={setAddress} />}
      {step === 'team' && <WizardTeam model={model} plan={plan} fixed={{ name: preset?.name !== undefined, db: ownDatabase !== undefined }} db={full.db} isDatabase={isDatabase} onPlan={setPlan} />}
      {step === 'people' && <WizardPeople model={model} own={plan.own} list={list} readList={readList} onList={setList} />}
      {step === 'codes' && (
        <>
          <p>{i18n.t('wizard.done')}</p>
          <IssuedCodes codes={model.codes.value} />
          <div class={styles['actions']}>
            <Button look="primary" onClick={finish}>
              {i18n.t('wizard.finish')}
            </Button>
          </div>
        </>
      )}
      <WizardProblem model={model} onOver={() => void model.choose(full, true)} />
    </div>
  );
}
