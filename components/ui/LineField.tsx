import type { RefObject } from 'preact';
import { useId } from 'preact/hooks';
import styles from './LineField.module.css';

export interface LineFieldProps {
  /** Its name; shown in it while it is empty. */
  label: string;
  value: string;
  field?: RefObject<HTMLInputElement | null>;
  /** Offered while typing. */
  suggestions?: readonly string[];
  onText: (text: string) => void;
  onKey?: (event: KeyboardEvent) => void;
}

/** One line to type into. */
export function LineField({ label, value, field, suggestions, onText, onKey }: LineFieldProps) {
  const list = useId();
  return (
    <>
      <input
        {...(field && { ref: field as RefObject<HTMLInputElement> })}
        type="text"
        class={styles['field']}
        aria-label={label}
        placeholder={label}
        value={value}
        onInput={(event) => onText(event.currentTarget.value)}
        {...(onKey && { onKeyDown: onKey })}
        {...(suggestions && { list })}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
