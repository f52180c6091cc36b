import { CloseButton } from './CloseButton';
import styles from './Chip.module.css';

/** A word that can be taken away by its button. */
export function Chip({ text, removeLabel, fixed = false, onRemove }: { text: string; removeLabel: string; fixed?: boolean; onRemove: () => void }) {
  return (
    <span class={`${styles['chip']} ${fixed ? styles['fixed'] : ''}`}>
      {text}
      {!fixed && <CloseButton small label={removeLabel} onClick={onRemove} />}
    </span>
  );
}
