import type { Capture, OriginalState } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { ReaderModel } from '../model/reader-model';
import { formatBytes } from '../model/words/format-bytes';
import { formatNumber } from '../model/words/format-number';
import { removalText } from '../model/words/removal-text';
import { Disclosure } from '../ui/Disclosure';
import { TextButton } from '../ui/TextButton';
import styles from './CaptureParts.module.css';

/** What stands behind the article: the parts of the page that were left out, and the original. */
export function CaptureParts({ model, capture, fixed, attempt }: { model: ReaderModel; capture: Capture; fixed: boolean; attempt: (work: Promise<unknown>) => void }) {
  // While pages are missing the text is put together anew with each that comes.
  const whole = !model.details.value?.pages?.some(({ part }) => part);
  const removed = model.details.value?.removed;
  const note = removed && i18n.t('reader.removedCount', [formatNumber(removed.length)]);
  return (
    <>
      <Disclosure title={i18n.t('reader.removed')} note={note} onOpen={() => void model.loadDetails()}>
        <p class={styles['hint']}>{i18n.t('reader.removedHint')}</p>
        <ul class={styles['removed']}>
          {removed?.map(({ reason, text, anchor }, index) => (
            <li key={`${anchor} ${index}`}>
              <span class={styles['reason']}>{removalText(reason)}</span>
              <span class={styles['text']} lang="zh-CN">
                {text}
              </span>
              {!fixed && whole && (
                <TextButton label={i18n.t('reader.putBackOf', [text.slice(0, 20)])} onClick={() => attempt(model.putBack(index))}>
                  {i18n.t('reader.putBack')}
                </TextButton>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure title={i18n.t('reader.original')}>
        <dl class={styles['original']}>
          <dt>{i18n.t('reader.serialised')}</dt>
          <dd>{originalText(capture.serialised)}</dd>
          <dt>{i18n.t('reader.received')}</dt>
          <dd>{originalText(capture.received)}</dd>
        </dl>
      </Disclosure>
    </>
  );
}

const originalText = (state: OriginalState): string =>
  'sha' in state
    ? i18n.t('reader.originalKept', [formatBytes(state.length)])
    : i18n.t('reader.originalMissing', [i18n.t(`missing.${state.missing}`)]);
