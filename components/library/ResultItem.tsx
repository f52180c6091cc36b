import { FIELD_NAMES } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { ResultList } from '../model/search/result-list';
import type { TeamRoster } from '../model/team-roster';
import { Marked } from '../ui/Marked';
import styles from './ListRow.module.css';
import { TeamMarks, UnreadMark } from './TeamMarks';

type Hit = NonNullable<ReturnType<ResultList['rows']['value']['get']>>;

/** What the results tell of a clip, with what was looked for marked. */
export function ResultItem({ hit: { view, marks, snippet }, roster }: { hit: Hit; roster: TeamRoster }) {
  const dot = i18n.t('punctuation.dot');
  const who = view.issuingBody === null ? 'source' : 'issuingBody';
  return (
    <>
      <span class={styles['title']} lang="zh-CN">
        <UnreadMark view={view} />
        {view.title ? <Marked text={view.title} marks={marks.title} /> : i18n.t('list.untitled')}
      </span>
      <span class={styles['meta']} lang="zh-CN">
        <span class={styles['who']}>
          <Marked text={view[who] ?? view.site} marks={view[who] === null ? [] : marks[who]} />
          {view.documentNumber !== null && (
            <>
              {dot}
              <Marked text={view.documentNumber} marks={marks.documentNumber} />
            </>
          )}
        </span>
        {view.date !== undefined && <span class={styles['aside']}>{dot + view.date}</span>}
      </span>
      <TeamMarks view={view} roster={roster} />
      {snippet && <HitText snippet={snippet} />}
    </>
  );
}

function HitText({ snippet: { part, name, text, marks, cutBefore, cutAfter } }: { snippet: NonNullable<Hit['snippet']> }) {
  const field = part === 'field' ? FIELD_NAMES.find((known) => known === name) : undefined;
  const where = part === 'note' ? i18n.t('popup.note') : part === 'attachment' ? i18n.t('reader.attachments') : field && i18n.t(`field.${field}`);
  return (
    <span class={styles['text']} lang="zh-CN">
      {where && where + i18n.t('punctuation.colon')}
      {cutBefore && '…'}
      <Marked text={text} marks={marks} />
      {cutAfter && '…'}
    </span>
  );
}
