import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { intakeText } from '../model/words/intake-text';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { FilesChoice } from './FilesChoice';
import { IntakeChoice } from './IntakeChoice';
import { LeaveDialog } from './LeaveDialog';
import { LeaveState } from './LeaveState';
import type { TeamSettingsProps } from './team-settings-props';
import styles from './TeamSettings.module.css';

/** What a member sets of a team: which of the new clips go there, which files come along; and the way out. `children` stand before them, as one of their kind. */
export function TeamSettings({ model, team, children }: TeamSettingsProps & { children?: ComponentChildren }) {
  const [asking, setAsking] = useState(false);
  // What it tells is counted anew with each change of the library: a first sync has thousands.
  const [files, setFiles] = useState(false);
  const reader = team.role === 'reader';
  return (
    <>
      {team.leaving && <LeaveState model={model} team={team} how={team.leaving} />}
      <div class={styles['parts']}>
        {children}
        <Disclosure title={i18n.t('intake.title')} note={reader ? i18n.t('intake.readerNote') : intakeText(team.intake.kind)}>
          {reader ? <p>{i18n.t('intake.reader')}</p> : <IntakeChoice model={model} team={team} />}
        </Disclosure>
        <Disclosure title={i18n.t('teamFiles.title')} onOpen={() => setFiles(true)}>
          {files && <FilesChoice model={model} team={team} />}
        </Disclosure>
        <Disclosure title={i18n.t('leaving.title')}>
          <p>{i18n.t('leaving.hint')}</p>
          <div class={styles['actions']}>
            <Button look="danger" onClick={() => setAsking(true)}>
              {i18n.t('leaving.open')}
            </Button>
          </div>
        </Disclosure>
      </div>
      {asking && <LeaveDialog model={model} team={team} onClose={() => setAsking(false)} />}
    </>
  );
}
