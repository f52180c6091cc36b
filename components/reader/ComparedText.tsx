import { useMemo } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { foldUnchanged } from '../../utils/compare/fold-unchanged';
import { paragraphsOf } from '../../utils/compare/paragraphs';
import type { TextPart } from '../../utils/compare/text-part';
import { formatNumber } from '../model/words/format-number';
import { Change } from './Change';
import styles from './ComparedText.module.css';

/** The text with its changes; paragraphs far from any are only counted. Text alone: nothing of it becomes markup. */
export function ComparedText({ parts }: { parts: readonly TextPart[] }) {
  const shown = useMemo(() => foldUnchanged(paragraphsOf(parts)), [parts]);
  return (
    <div class={styles['text']} lang="zh-CN">
      {shown.map((each, i) =>
        each.kind === 'unchanged' ? (
          <p key={i} class={styles['unchanged']} lang={i18n.t('meta.lang')}>
            {i18n.t('compare.unchanged', [formatNumber(each.count)])}
          </p>
        ) : (
          <p key={i}>
            {each.paragraph.parts.map(({ kind, text }, n) => (kind === 'same' ? <span key={n}>{text}</span> : <Change key={n} kind={kind} text={text} />))}
          </p>
        ),
      )}
    </div>
  );
}
