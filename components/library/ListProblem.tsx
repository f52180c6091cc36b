import { mayRetry } from '../../utils/article/error-codes';
import { i18n } from '../../utils/browser/i18n';
import type { ClipList } from '../model/clip-list';
import { errorNote } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import styles from './ListProblem.module.css';

/** Why a list cannot be shown, and the way to try again where that may help. */
export function ListProblem({ list }: { list: ClipList }) {
  const problem = list.problem.value;
  if (!problem) return null;
  return (
    <div class={styles['note']}>
      <ErrorNote {...errorNote(problem.code)}>
        {mayRetry(problem.code) && <Button onClick={() => void list.refresh()}>{i18n.t('popup.retry')}</Button>}
      </ErrorNote>
    </div>
  );
}
