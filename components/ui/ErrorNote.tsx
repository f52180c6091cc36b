import type { ComponentChildren } from 'preact';
import styles from './ErrorNote.module.css';

/** A failure: the sentence, its code in small, and what can be done. Read out at once. */
export function ErrorNote({ text, code, children }: { text: string; code?: string | undefined; children?: ComponentChildren }) {
  return (
    <div role="alert" class={styles['note']}>
      <p>{text}</p>
      {code && <p class={styles['code']}>{code}</p>}
      {children && <div class={styles['actions']}>{children}</div>}
    </div>
  );
}
