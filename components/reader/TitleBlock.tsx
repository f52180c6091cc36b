import { type FieldName, UNSURE } from '../../utils/article/field';
import { i18n } from '../../utils/browser/i18n';
import type { OpenedClip } from '../model/opened-clip';
import { completenessLine } from '../model/words/completeness-line';
import { fieldText } from '../model/words/field-text';
import { formatTime } from '../model/words/format-time';
import styles from './TitleBlock.module.css';

/** What stands under the red rule, in this order, as far as it is known. */
const CARD = [
  'issuingBody',
  'validity',
  'writtenOn',
  'publishedOn',
  'effectiveOn',
  'expiresOn',
  'source',
  'authors',
] as const satisfies FieldName[];

/** The head of the document: title, number, the red rule of an official paper, its dates and bodies, and how whole it is. */
export function TitleBlock({ opened: { fields, capture, files } }: { opened: OpenedClip }) {
  const { kicker, title, subtitle, documentNumber } = fields;
  return (
    <header class={styles['head']}>
      <div>
        {kicker && (
          <p class={styles['beside']} lang="zh-CN" data-part="kicker">
            {kicker.value}
          </p>
        )}
        <h1 class={styles['title']}>
          <Value part="title" field={title} text={title?.value || i18n.t('list.untitled')} />
        </h1>
        {subtitle && (
          <p class={styles['beside']} lang="zh-CN" data-part="subtitle">
            {subtitle.value}
          </p>
        )}
        {documentNumber && (
          <p class={styles['number']}>
            <Value part="documentNumber" field={documentNumber} text={documentNumber.value} />
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
                  <Value part={name} field={field} text={fieldText(field.value)} />
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
            completenessLine(capture, files),
          ].join(i18n.t('punctuation.dot'))}
        </p>
      )}
    </header>
  );
}

/** A value; an unsure one says so in words where it stands. */
function Value({ part, field, text }: { part: FieldName; field: { confidence: number } | undefined; text: string }) {
  if (!field || field.confidence >= UNSURE) {
    return (
      <span lang="zh-CN" data-part={part}>
        {text}
      </span>
    );
  }
  return (
    <>
      <span class={styles['unsure']} lang="zh-CN" data-part={part}>
        {text}
      </span>
      <span class={styles['mark']}>{i18n.t('unsure.mark')}</span>
    </>
  );
}
