import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { AppError } from '../../utils/article/app-error';
import type { Capture } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { Version, VersionsModel } from '../model/versions-model';
import { differenceLine } from '../model/words/difference-line';
import { errorNote, errorText } from '../model/words/error-text';
import { formatNumber } from '../model/words/format-number';
import { timesApart } from '../model/words/times-apart';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Disclosure';
import { ErrorNote } from '../ui/ErrorNote';
import type { ComparisonProps } from './Comparison';
import styles from './Versions.module.css';

export interface VersionsProps {
  model: VersionsModel;
  /** uid of the look that is read. */
  current: string;
  /** A clip in the trash is looked at, not changed. */
  fixed: boolean;
  attempt: (work: Promise<unknown>) => void;
}

/** Every look at the page with what it changed; each can be read in place of the current one, and any two be compared. */
export function Versions({ model, current, fixed, attempt }: VersionsProps) {
  const versions = model.versions.value;
  const problem = model.problem.value;
  const [Comparison, setComparison] = useState<ComponentType<ComparisonProps>>();
  const [pair, setPair] = useState<[Capture, Capture]>();
  const compare = (older: Capture, newer: Capture): void => {
    // Most readers never compare: the view is loaded when one does.
    const loaded = import('./Comparison').then((module) => {
      setComparison(() => module.Comparison);
      setPair([older, newer]);
    });
    attempt(loaded);
  };
  const times = timesApart(versions.map(({ capture }) => capture.at));
  return (
    <Disclosure
      title={i18n.t('versions.title')}
      note={versions.length > 0 ? i18n.t('versions.count', [formatNumber(versions.length)]) : undefined}
      onOpen={() => void model.compareAll()}
    >
      <p class={styles['hint']}>{i18n.t('versions.hint')}</p>
      {problem && <ErrorNote {...errorNote(problem.code)} />}
      <ol class={styles['list']}>
        {versions.map((version, i) => {
          const { capture, before } = version;
          const time = times[i]!;
          return (
            <li key={capture.uid} class={styles['version']} aria-current={capture.uid === current ? 'true' : undefined}>
              <p>
                <time dateTime={capture.at}>{time}</time>
                {capture.uid === current && <span class={styles['current']}>{i18n.t('versions.current')}</span>}
              </p>
              {capture.madeFrom && <p class={styles['difference']}>{i18n.t(`versions.${capture.madeFrom.by}`)}</p>}
              <p class={styles['difference']}>{whatChanged(version, model)}</p>
              <div class={styles['actions']}>
                {before && (
                  <Button aria-label={i18n.t('versions.compareOf', [time])} onClick={() => compare(before, capture)}>
                    {i18n.t('versions.compare')}
                  </Button>
                )}
                {capture.uid !== current && !fixed && (
                  <Button aria-label={i18n.t('versions.switchTo', [time])} onClick={() => attempt(model.switchTo(capture.uid))}>
                    {i18n.t('versions.switch')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      {Comparison && pair && (
        <Comparison model={model} pair={pair} onPair={(older, newer) => setPair([older, newer])} onClose={() => setPair(undefined)} />
      )}
    </Disclosure>
  );
}

function whatChanged({ capture, before }: Version, model: VersionsModel): string {
  if (!before) return i18n.t('versions.first');
  const difference = model.differences.value.get(capture.uid);
  if (difference === undefined) return i18n.t('list.loading');
  if (difference instanceof AppError) return errorText(difference.code);
  return differenceLine(difference) ?? i18n.t('versions.same');
}
