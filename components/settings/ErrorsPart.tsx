import { useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { OptionsModel } from '../model/options-model';
import { failureReport } from '../model/words/failure-report';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import styles from './ErrorsPart.module.css';
import { FailureItem } from './FailureItem';

/** How many are kept; see utils/browser/failure-log.ts. */
const MOST = 200;
/** How many stand there at once; the older ones open on demand. */
const FIRST = 10;

/** What went wrong lately, to be read, copied for whoever can help, and cleared. */
export function ErrorsPart({ model }: { model: Pick<OptionsModel, 'failures' | 'clearFailures' | 'machine'> }) {
  const [said, setSaid] = useState('');
  const failures = model.failures.value;
  if (!failures) return null;
  const copy = async (): Promise<void> => {
    const text = failureReport(await model.machine(), failures);
    await navigator.clipboard.writeText(text).then(
      () => setSaid(i18n.t('copy.done')),
      () => setSaid(i18n.t('copy.failed')),
    );
  };
  return (
    <>
      {failures.length === 0 ? (
        <p>{i18n.t('options.errorsNone')}</p>
      ) : (
        <>
          <ol class={styles['list']} aria-label={i18n.t('options.errorsList')}>
            {failures.slice(0, FIRST).map((failure, place) => (
              <FailureItem key={`${failure.at} ${place}`} {...failure} />
            ))}
          </ol>
          {failures.length > FIRST && (
            <Disclosure title={i18n.t('options.errorsOlder')} note={String(failures.length - FIRST)}>
              <ol class={styles['list']} aria-label={i18n.t('options.errorsOlder')}>
                {failures.slice(FIRST).map((failure, place) => (
                  <FailureItem key={`${failure.at} ${place}`} {...failure} />
                ))}
              </ol>
            </Disclosure>
          )}
          <div class={styles['actions']}>
            <Button onClick={() => void copy()}>{i18n.t('options.errorsCopy')}</Button>
            <Button onClick={() => void model.clearFailures()}>{i18n.t('options.errorsClear')}</Button>
          </div>
        </>
      )}
      <p role="status" class={styles['hint']}>
        {said}
      </p>
      <p class={styles['hint']}>{i18n.t('options.errorsHint', [String(MOST)])}</p>
    </>
  );
}
