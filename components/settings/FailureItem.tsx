import type { Failure } from '../../utils/article/failure';
import { errorText } from '../model/words/error-text';
import { formatTime } from '../model/words/format-time';
import styles from './ErrorsPart.module.css';

/** One thing that went wrong: when, its code, where, and the sentence that says what to do. */
export function FailureItem({ at, code, where, detail }: Failure) {
  return (
    <li class={styles['item']}>
      <p class={styles['head']}>
        <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
        <code>{code}</code>
        <span>{where}</span>
      </p>
      <p>{errorText(code)}</p>
      {detail && <p class={styles['detail']}>{detail}</p>}
    </li>
  );
}
