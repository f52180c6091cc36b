import type { ClipView } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { TeamRoster } from '../model/team-roster';
import { formatNumber } from '../model/words/format-number';
import { personName } from '../model/words/person-name';
import { syncMark, syncMarkText } from '../model/words/sync-mark';
import { teamName } from '../model/words/team-name';
import { Icon } from '../ui/Icon';
import styles from './TeamMarks.module.css';

/** Clips of the same page that are in a clip's row, and how many of them are unread. */
export interface OtherClips {
  count: number;
  unread: number;
}

/**
 * Of a team's clip: whose it is, who clipped it, and how it stands with the team. Nothing for a private one, but for how many clips of the same page are in
 * its row.
 */
export function TeamMarks({ view, roster, others }: { view: ClipView; roster: TeamRoster; others?: OtherClips | undefined }) {
  const more = others && (
    <span class={styles['more']}>
      {others.unread > 0 && <span class={styles['unread']} />}
      {i18n.t('marks.others', [formatNumber(others.count)])}
      {others.unread > 0 && i18n.t('marks.othersUnread', [formatNumber(others.unread)])}
    </span>
  );
  if (view.team === undefined) return more ? <span class={styles['marks']}>{more}</span> : null;
  const mark = syncMark(view, roster);
  const text = syncMarkText(view, roster);
  return (
    <span class={styles['marks']}>
      <span class={styles['badge']} lang="zh-CN">
        {teamName(roster, view.team)}
      </span>
      <span class={styles['who']} lang="zh-CN">
        {i18n.t('marks.by', [personName(roster, view.team, view.by ?? '')])}
      </span>
      <span class={styles[mark]} title={text}>
        {mark === 'sent' && <Icon name="check" />}
        <span class={mark === 'sent' ? 'visually-hidden' : undefined}>{text}</span>
      </span>
      {more}
    </span>
  );
}

/** Somebody else changed it since it was opened here. */
export function UnreadMark({ view }: { view: ClipView }) {
  if (!view.unread) return null;
  return (
    <span class={styles['unread']}>
      <span class="visually-hidden">{i18n.t('marks.unread')} </span>
    </span>
  );
}
