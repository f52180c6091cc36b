import { type FieldName, UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { OpenedClip } from '../model/opened-clip';
import { completenessLine } from '../model/words/completeness-line';
import { fieldText } from '../model/words/field-text';
import { formatTime } from '../model/words/format-time';
import styles from './TitleBlock.module.css';

/** What stands under the red rule, in this order, as far as it is known. */
const CARD = ['issuingBody', 'validity', 'writtenOn', 'publishedOn', 'effectiveOn', 'expiresOn', 'source', 'authors'] as const satisfies FieldName[];

/** The head of the document: title, number, the red rule of an official paper, its dates and bodies, and how whole it is. */
export function TitleBlock({ opened: { fields, capture, files } }: { opened: OpenedClip }) {
  const { kicker, title, subtitle, documentNumber } = fields;
  return (
    <header class={styles['head']}>
      <div lang="zh-CN">
        {kicker && <p class={styles['beside']}>{kicker.value}</p>}
        <h1 class={`${styles['title']} ${unsure(title)}`}>{title?.value || i18n.t('list.untitled')}</h1>
        {subtitle && <p class={styles['beside']}>{subtitle.value}</p>}
        {documentNumber && (
          <p class={styles['number']}>
            <span class={unsure(documentNumber)}>{documentNumber.value}</span>
          </p>
        )}
      </div>
      <hr class={styles['rule']} />
      <dl class={styles['card']}>
        {CARD.map((name) => {
          const field = fields[name];
          return (
            field && (
              <div key={name} class={styles['pair']}>
                <dt>{i18n.t(`field.${name}`)}</dt>
                <dd>
                  <span class={unsure(field)}>{fieldText(field.value)}</span>
                  {field.confidence < UNSURE && <span class={styles['mark']}>{i18n.t('unsure.mark')}</span>}
                </dd>
              </div>
            )
          );
        })}
      </dl>
      {capture && (
        <p class={styles['line']}>
          <a href={capture.url} target="_blank" rel="noopener noreferrer">
            {i18n.t('reader.livePage')}
          </a>
          {[
            '',
            i18n.t('reader.keptAt', [formatTime(capture.at)]),
            completenessLine(capture.completeness, files),
          ].join(i18n.t('punctuation.dot'))}
        </p>
      )}
    </header>
  );
}

const unsure = (field: { confidence: number } | undefined): string => (field && field.confidence < UNSURE ? (styles['unsure'] ?? '') : '');
