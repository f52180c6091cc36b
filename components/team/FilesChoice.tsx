import { i18n } from '../../utils/browser/i18n';
import { sizeOptions } from '../model/words/size-options';
import { Choice } from '../ui/Choice';
import { OriginalsChoice } from './OriginalsChoice';
import type { TeamSettingsProps } from './team-settings-props';
import styles from './TeamSettings.module.css';

/** Sizes to choose from, in MB; the team's rules take nothing above 100. */
const SIZES = [1, 5, 20, 100];

/** Which files of the team's clips come here and go there by themselves, and whether what may hold a log-in name goes along. */
export function FilesChoice({ model, team }: TeamSettingsProps) {
  return (
    <div class={styles['setting']}>
      <Choice
        label={i18n.t('teamFiles.when')}
        value={team.files}
        options={[
          { value: 'all', text: i18n.t('teamFiles.all') },
          { value: 'opened', text: i18n.t('teamFiles.opened') },
        ]}
        onChoose={(files) => void model.change(team, { files })}
      />
      <Choice
        label={i18n.t('teamFiles.limit')}
        value={String(team.maxFileBytes)}
        options={sizeOptions(SIZES, team.maxFileBytes)}
        onChoose={(size) => void model.change(team, { maxFileBytes: Number(size) })}
      />
      <p class={styles['hint']}>{i18n.t('teamFiles.limitHint')}</p>
      {team.role !== 'reader' && <OriginalsChoice model={model} team={team} />}
    </div>
  );
}
