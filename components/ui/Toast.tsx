import type { ComponentChildren } from 'preact';
import styles from './Toast.module.css';

/**
 * A short word at the foot of the page, read out politely. Always in the tree, so that a screen reader has heard of the
 * region before words come into it; `children` may hold one action.
 */
export function Toast({ text, children }: { text: string | undefined; children?: ComponentChildren }) {
  return (
    <div class={styles['place']}>
      <div role="status" class={text ? styles['toast'] : styles['empty']}>
        {text && <span>{text}</span>}
        {text && children}
      </div>
    </div>
  );
}
