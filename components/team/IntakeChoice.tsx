import { useState } from 'preact/hooks';
import { LONGEST } from '../../utils/article/longest';
import type { Intake } from '../../utils/article/team-account';
import { i18n } from '../../utils/browser/i18n';
import { intakeText } from '../model/words/intake-text';
import { Choice } from '../ui/Choice';
import { ErrorNote } from '../ui/ErrorNote';
import { SuggestField } from '../ui/SuggestField';
import type { TeamSettingsProps } from './team-settings-props';
import styles from './TeamSettings.module.css';

const KINDS = ['none', 'ask', 'all', 'tag', 'folder'] as const;

/** Which new clips go to the team by themselves. A tag or folder is a rule once it has a name. */
export function IntakeChoice({ model, team }: TeamSettingsProps) {
  const { intake } = team;
  const [kind, setKind] = useState(intake.kind);
  const [rival, setRival] = useState<string>();
  const set = (rule: Intake): void => void model.setIntake(team, rule).then(setRival);
  const choose = (chosen: Intake['kind']): void => {
    setKind(chosen);
    setRival(undefined);
    if (chosen !== 'tag' && chosen !== 'folder') set({ kind: chosen });
  };
  const labelled = kind === 'tag' || kind === 'folder';
  const name = intake.kind === kind && 'name' in intake ? intake.name : '';
  return (
    <div class={styles['setting']}>
      <Choice label={i18n.t('intake.label')} value={kind} options={KINDS.map((value) => ({ value, text: intakeText(value) }))} onChoose={choose} />
      {labelled && (
        <SuggestField
          key={kind}
          label={i18n.t(`intake.${kind}Name`)}
          value={name}
          suggestions={[]}
          longest={LONGEST.label}
          onValue={(typed) => typed !== '' && set({ kind, name: typed })}
        />
      )}
      <p class={styles['hint']}>{labelled && name === '' ? i18n.t('intake.unnamed') : i18n.t(`intake.${kind}Hint`, [name])}</p>
      {rival !== undefined && <ErrorNote text={i18n.t('intake.rival', [rival])} />}
    </div>
  );
}
