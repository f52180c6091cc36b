import type { ComponentChildren } from 'preact';
import styles from './TextButton.module.css';

/** An action within a line of text. */
export function TextButton({ label, tone = 'accent', onClick, children }: { label?: string; tone?: 'accent' | 'warn'; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={`${styles['button']} ${styles[tone]}`} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
