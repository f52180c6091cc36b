import { useId, useState } from 'preact/hooks';
import styles from './SuggestField.module.css';

export interface SuggestFieldProps {
  label: string;
  value: string;
  suggestions: readonly string[];
  /** A new value was settled on: Enter, or the field was left. */
  onValue: (value: string) => void;
  onFocus?: () => void;
}

/** One line of text, with what was used before offered while typing. Escape takes back what was typed. */
export function SuggestField({ label, value, suggestions, onValue, onFocus }: SuggestFieldProps) {
  const [draft, setDraft] = useState<string>();
  const list = useId();
  const settle = (): void => {
    if (draft !== undefined && draft.trim() !== value) onValue(draft.trim());
    setDraft(undefined);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      settle();
    } else if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    }
  };
  return (
    <>
      <input
        type="text"
        class={styles['field']}
        aria-label={label}
        placeholder={label}
        list={list}
        value={draft ?? value}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={key}
        {...(onFocus && { onFocus })}
      />
      <datalist id={list}>
        {suggestions.map((text) => (
          <option key={text} value={text}>
            {text}
          </option>
        ))}
      </datalist>
    </>
  );
}
