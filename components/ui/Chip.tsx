import { Icon } from './Icon';
import styles from './Chip.module.css';

/** A word that can be taken away by its button. */
export function Chip({ text, removeLabel, onRemove }: { text: string; removeLabel: string; onRemove: () => void }) {
  return (
    <span class={styles['chip']}>
      {text}
      <button type="button" class={styles['remove']} aria-label={removeLabel} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
