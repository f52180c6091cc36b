import type { ComponentChildren } from 'preact';
import styles from './Marked.module.css';

/** A text with stretches of it marked: each from, to (exclusive), in order, none overlapping another. */
export function Marked({ text, marks = [] }: { text: string; marks?: readonly (readonly [number, number])[] | undefined }) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={from} class={styles['mark']}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
