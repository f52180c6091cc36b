import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'type' | 'children'> {
  /** `primary` is the one next step of a page; `quiet` has no frame; `danger` cannot be taken back; `chip` is one of a row of choices. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'chip';
  /** Takes the width that is left in its row. */
  grow?: boolean;
  submit?: boolean;
  children: ComponentChildren;
}

export function Button({ look = 'plain', grow = false, submit = false, children, ...rest }: ButtonProps) {
  const names = [styles['button'], styles[look], grow && styles['grow']].filter(Boolean).join(' ');
  return submit ? (
    <button {...rest} type="submit" class={names}>
      {children}
    </button>
  ) : (
    <button {...rest} type="button" class={names}>
      {children}
    </button>
  );
}
