import { useEffect, useId, useState } from 'preact/hooks';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { Clip } from '../../utils/article/clip';
import { i18n } from '../../utils/browser/i18n';
import type { ClipTarget } from '../model/clip-target';
import { errorNote } from '../model/words/error-text';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import styles from './TargetLine.module.css';

export interface TargetLineProps {
  target: ClipTarget;
  clip: Clip;
  /** It was made just now: a team may want to be asked for. */
  fresh: boolean;
  /** Another clip stands for it now. */
  onMoved: (clip: number) => void;
}

/** Nothing is chosen yet. */
const UNDECIDED = '?';

/** Where a clip is kept, and the choice of another place. Nothing of a new one leaves while this is in sight. */
export function TargetLine({ target, clip, fresh, onMoved }: TargetLineProps) {
  const [asking, setAsking] = useState(false);
  const [question, setQuestion] = useState<string>();
  const [problem, setProblem] = useState<AppError>();
  const field = useId();
  const { team } = clip.view;
  const nameOf = (id: string): string => target.accounts.find((account) => account.id === id)?.name ?? (id === '' ? i18n.t('target.private') : i18n.t('target.unknown'));

  const attempt = (work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(toAppError(error, 'library.failed')));
  };
  useEffect(() => {
    if (fresh) attempt(target.asks(clip).then(setAsking));
  }, [target, clip.uid, fresh]);
  useEffect(() => {
    if (team === undefined) return undefined;
    const ended = new AbortController();
    target.holdWhileOpen(clip.uid, ended.signal);
    return () => ended.abort();
  }, [target, clip.uid, team]);

  const move = async (to: string, remove: boolean): Promise<void> => {
    const moved = await target.move(clip, to, remove);
    setAsking(false);
    setQuestion(undefined);
    if (moved.id !== clip.id) onMoved(moved.id);
  };
  const choose = async (to: string): Promise<void> => {
    if (team !== undefined && to !== team && (await target.left(clip))) setQuestion(to);
    else await move(to, false);
  };
  // Where it is stays in sight, though nothing new can go there.
  const places = ['', ...target.open.map(({ id }) => id), ...(team !== undefined && !target.open.some(({ id }) => id === team) ? [team] : [])];
  return (
    <div class={styles['target']}>
      <p class={`${styles['line']} ${asking && team === undefined ? styles['asks'] : ''}`}>
        <label for={field}>{i18n.t(asking && team === undefined ? 'target.ask' : 'target.label')}</label>
        <select
          id={field}
          class={styles['choice']}
          value={question ?? (asking && team === undefined ? UNDECIDED : (team ?? ''))}
          onChange={(event) => attempt(choose(event.currentTarget.value))}
        >
          {asking && team === undefined && (
            <option value={UNDECIDED} disabled>
              {i18n.t('target.choose')}
            </option>
          )}
          {places.map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </p>
      {question !== undefined && team !== undefined && (
        <div role="group" aria-label={i18n.t('target.leave', [nameOf(team)])} class={styles['question']}>
          <p role="status">{i18n.t('target.others', [nameOf(team)])}</p>
          <div class={styles['answers']}>
            <Button onClick={() => attempt(move(question, true))}>{i18n.t('target.remove')}</Button>
            <Button onClick={() => attempt(move(question, false))}>{i18n.t('target.keep')}</Button>
            <Button look="quiet" onClick={() => setQuestion(undefined)}>
              {i18n.t('target.cancel')}
            </Button>
          </div>
        </div>
      )}
      {problem && <ErrorNote {...errorNote(problem.code)} />}
    </div>
  );
}
