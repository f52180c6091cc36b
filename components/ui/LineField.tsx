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
  /** As high as a box of several lines beside it. */
  roomy?: boolean;
  /** UTF-16 units that can be typed. */
  longest?: number;
  onText: (text: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
  onKey?: (event: KeyboardEvent) => void;
}

/** One line to type into. */
export function LineField({ label, value, field, suggestions, roomy = false, longest, onText, onFocus, onBlur, onKey }: LineFieldProps) {
  const list = useId();
  return (
    <>
      <input
        {...(field && { ref: field as RefObject<HTMLInputElement> })}
        type="text"
        class={`${styles['field']} ${roomy ? styles['roomy'] : ''}`}
        aria-label={label}
        placeholder={label}
        value={value}
        {...(longest !== undefined && { maxLength: longest })}
        onInput={(event) => onText(event.currentTarget.value)}
        {...(onFocus && { onFocus })}
        {...(onBlur && { onBlur })}
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
