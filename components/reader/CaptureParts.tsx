import type { Capture } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { ReaderModel } from '../model/reader-model';
import { formatNumber } from '../model/words/format-number';
import { removalText } from '../model/words/removal-text';
import { Disclosure } from '../ui/Disclosure';
import { StateLine } from '../ui/StateLine';
import { TextButton } from '../ui/TextButton';
import styles from './CaptureParts.module.css';
import { FetchPart } from './FetchPart';
import { Original } from './Original';

const ORIGINALS = ['serialised', 'received'] as const;

/** What stands behind the article: the parts of the page that were left out, and the original. */
export function CaptureParts({ model, capture, fixed, attempt }: { model: ReaderModel; capture: Capture; fixed: boolean; attempt: (work: Promise<unknown>) => void }) {
  // While pages are missing the text is put together anew with each that comes.
  const whole = !model.details.value?.pages?.some(({ part }) => part);
  const removed = model.details.value?.removed;
  const { parts, state } = model;
  const view = state.value.kind === 'open' ? state.value.opened.clip.view : undefined;
  const inTeam = view?.team !== undefined;
  const title = view?.title ?? '';
  const note = removed && i18n.t('reader.removedCount', [formatNumber(removed.length)]);
  return (
    <>
      <Disclosure
        title={i18n.t('reader.removed')}
        note={note}
        onOpen={() => {
          void model.loadDetails();
          void parts.look();
        }}
      >
        <p class={styles['hint']}>{i18n.t('reader.removedHint')}</p>
        {parts.here.value?.has(capture.details) === false && (
          <StateLine tone="calm" text={i18n.t('reader.notHere')}>
            {inTeam && <FetchPart what={i18n.t('reader.removed')} onFetch={() => parts.fetch('details')} />}
          </StateLine>
        )}
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
      <Disclosure title={i18n.t('reader.original')} onOpen={() => void parts.look()}>
        <dl class={styles['original']}>
          {ORIGINALS.map((part) => (
            <Original key={part} part={part} state={capture[part]} parts={parts} name={title} inTeam={inTeam} attempt={attempt} />
          ))}
        </dl>
      </Disclosure>
    </>
  );
}
