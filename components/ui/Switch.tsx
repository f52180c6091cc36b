import { useId } from 'preact/hooks';
import styles from './Switch.module.css';

/** On or off, with the sentence that says what follows. */
export function Switch({ label, hint, on, onChange }: { label: string; hint?: string; on: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div class={styles['row']}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        class={styles['box']}
        checked={on}
        aria-checked={on}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div class={styles['words']}>
        <label for={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} class={styles['hint']}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
