import { useId } from 'preact/hooks';
import styles from './LabelledField.module.css';

export interface LabelledFieldProps {
  label: string;
  /** What belongs there, in small below the label. */
  hint?: string | undefined;
  value: string;
  /** A password is not shown, and not offered to be kept. */
  kind?: 'text' | 'password' | 'url';
  /** Rows of a field of several lines. */
  lines?: number;
  /** It is not to be changed here. */
  fixed?: boolean;
  onText: (text: string) => void;
}

/** Something to type in, with its name above it. Nothing of it is remembered by the browser. */
export function LabelledField({ label, hint, value, kind = 'text', lines, fixed = false, onText }: LabelledFieldProps) {
  const id = useId();
  const rest = {
    id,
    class: styles['field'],
    value,
    readOnly: fixed,
    spellcheck: false,
    autocomplete: kind === 'password' ? 'new-password' : 'off',
    'aria-describedby': hint ? `${id}-hint` : undefined,
  } as const;
  return (
    <div class={styles['labelled']}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class={styles['hint']}>
          {hint}
        </p>
      )}
      {lines === undefined ? (
        <input {...rest} {...({ type: kind } as { type: 'text' })} onInput={(event) => onText(event.currentTarget.value)} />
      ) : (
        <textarea {...rest} rows={lines} onInput={(event) => onText(event.currentTarget.value)} />
      )}
    </div>
  );
}
