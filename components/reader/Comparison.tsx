import { useEffect, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { Capture } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { VersionsModel } from '../model/versions-model';
import { differenceLine } from '../model/words/difference-line';
import { errorNote } from '../model/words/error-text';
import { timesApart } from '../model/words/times-apart';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ErrorNote } from '../ui/ErrorNote';
import { Spinner } from '../ui/Spinner';
import { ComparedFacts } from './ComparedFacts';
import { ComparedText } from './ComparedText';
import styles from './Comparison.module.css';

export interface ComparisonProps {
  model: VersionsModel;
  /** The older one first. */
  pair: [Capture, Capture];
  onPair: (older: Capture, newer: Capture) => void;
  onClose: () => void;
}

type Found = Awaited<ReturnType<VersionsModel['compare']>>;

/** Two looks at a page side by side in one text: what went is struck out, what came is underlined, each with its sign. */
export function Comparison({ model, pair: [older, newer], onPair, onClose }: ComparisonProps) {
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<AppError>();
  useEffect(() => {
    let wanted = true;
    setFound(undefined);
    setProblem(undefined);
    model.compare(older, newer).then(
      (result) => wanted && setFound(result),
      (error: unknown) => wanted && setProblem(toAppError(error, 'library.failed')),
    );
    return () => {
      wanted = false;
    };
  }, [model, older, newer]);
  return (
    <Dialog wide title={i18n.t('compare.title')} onClose={onClose}>
      <div class={styles['head']}>
        <Choice label={i18n.t('compare.older')} model={model} value={older} onValue={(capture) => onPair(capture, newer)} />
        <Choice label={i18n.t('compare.newer')} model={model} value={newer} onValue={(capture) => onPair(older, capture)} />
        <Button onClick={onClose}>{i18n.t('trash.close')}</Button>
      </div>
      {problem && <ErrorNote {...errorNote(problem.code)} />}
      <p role="status" class={styles['line']}>
        {found ? (differenceLine(found) ?? i18n.t('compare.same')) : !problem && (
          <>
            <Spinner /> {i18n.t('list.loading')}
          </>
        )}
      </p>
      {found && <ComparedFacts found={found} />}
      {found?.text && <ComparedText parts={found.text} />}
    </Dialog>
  );
}

function Choice({ label, model, value, onValue }: { label: string; model: VersionsModel; value: Capture; onValue: (capture: Capture) => void }) {
  const all = model.versions.value.map(({ capture }) => capture);
  const times = timesApart(all.map(({ at }) => at));
  return (
    <label class={styles['choice']}>
      <span>{label}</span>
      <select
        value={value.uid}
        onChange={(event) => {
          const chosen = all.find(({ uid }) => uid === event.currentTarget.value);
          if (chosen) onValue(chosen);
        }}
      >
        {all.map(({ uid }, i) => (
          <option key={uid} value={uid}>
            {times[i]}
          </option>
        ))}
      </select>
    </label>
  );
}
