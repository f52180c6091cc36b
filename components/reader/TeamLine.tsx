import { i18n } from '../../utils/browser/i18n';
import type { OpenedClip } from '../model/opened-clip';
import type { ReaderModel } from '../model/reader-model';
import { formatTime } from '../model/words/format-time';
import { syncMarkText } from '../model/words/sync-mark';
import { teamName } from '../model/words/team-name';
import styles from './TeamLine.module.css';

/** Of a team's clip: whose it is, who clipped it, who changed it last, how it stands with the team, and why it cannot be edited, where that is so. */
export function TeamLine({ model, opened: { clip } }: { model: ReaderModel; opened: OpenedClip }) {
  const { team, by } = clip.view;
  if (team === undefined) return null;
  const last = model.history.value.entries[0];
  const edited = last && last.account !== by && last.time !== undefined ? i18n.t('marks.edited', [model.nameOf(last.account), formatTime(last.time)]) : undefined;
  return (
    <div class={styles['team']}>
      <p class={styles['line']} role="group" aria-label={i18n.t('marks.label')}>
        <span class={styles['badge']} lang="zh-CN">
          {teamName(model.roster.value, team)}
        </span>
        {[i18n.t('marks.by', [model.nameOf(by ?? '')]), edited, syncMarkText(clip.view, model.roster.value)].filter(Boolean).join(i18n.t('punctuation.dot'))}
      </p>
      {model.readOnly.value && <p class={styles['fixed']}>{i18n.t('error.team_readOnly')}</p>}
    </div>
  );
}
