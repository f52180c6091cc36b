import type { ClipState, ClipView } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import { formatNumber } from '../model/words/format-number';
import type { TeamRoster } from '../model/team-roster';
import styles from './ListRow.module.css';
import { type OtherClips, TeamMarks, UnreadMark } from './TeamMarks';

/** What a list warns of; the rest is for the reader to see. */
const TOLD = ['pagesMissing', 'incomplete', 'selection', 'unsure', 'filesNeedPermission', 'filesFailed', 'filesNeedPage', 'filesWaiting'] as const satisfies ClipState[];

/** What the list tells of a clip, from its view alone. `others`: so many clips of the same page are in its row. */
export function ClipItem({ view, roster, others }: { view: ClipView; roster: TeamRoster; others?: OtherClips | undefined }) {
  const dot = i18n.t('punctuation.dot');
  const who = [view.issuingBody ?? view.source ?? view.site, view.documentNumber].filter(Boolean).join(dot);
  const state = TOLD.find((name) => view.states.includes(name));
  const counts = [
    view.date,
    view.images.found > 0 && view.attachments.found === 0 && i18n.t('count.images', [formatNumber(view.images.found)]),
    view.attachments.found > 0 && i18n.t('count.attachments', [formatNumber(view.attachments.found)]),
  ];
  return (
    <>
      <span class={styles['title']} lang="zh-CN">
        <UnreadMark view={view} />
        {view.title || i18n.t('list.untitled')}
      </span>
      <span class={styles['meta']}>
        <span class={styles['who']} lang="zh-CN">
          {who}
        </span>
        <span class={styles['aside']}>
          {[who && '', ...counts].filter((part) => part !== false && part !== undefined).join(dot)}
        </span>
        {state && (
          <span class={styles['state']}>
            {dot}
            {i18n.t(`state.${state}`)}
          </span>
        )}
      </span>
      <TeamMarks view={view} roster={roster} others={others} />
    </>
  );
}
