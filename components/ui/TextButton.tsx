import type { ComponentChildren } from 'preact';
import styles from './TextButton.module.css';

export interface TextButtonProps {
  /** Where the words alone say too little; it holds them. */
  label?: string;
  tone?: 'accent' | 'warn';
  onClick: () => void;
  children: ComponentChildren;
}

/** An action within a line of text. */
export function TextButton({ label, tone = 'accent', onClick, children }: TextButtonProps) {
  return (
    <button type="button" class={`${styles['button']} ${styles[tone]}`} aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  );
}
