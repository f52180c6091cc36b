import { CloseButton } from './CloseButton';
import styles from './Chip.module.css';

/** A word that can be taken away by its button. */
export function Chip({ text, removeLabel, onRemove }: { text: string; removeLabel: string; onRemove: () => void }) {
  return (
    <span class={styles['chip']}>
      {text}
      <CloseButton small label={removeLabel} onClick={onRemove} />
    </span>
  );
}
