import { Icon } from './Icon';
import styles from './CloseButton.module.css';

export interface CloseButtonProps {
  label: string;
  /** Beside small words. */
  small?: boolean;
  onClick: (event: MouseEvent) => void;
}

/** A cross that takes something away. */
export function CloseButton({ label, small = false, onClick }: CloseButtonProps) {
  return (
    <button type="button" class={`${styles['button']} ${small ? styles['small'] : ''}`} aria-label={label} title={label} onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
