import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { CloseButton } from './CloseButton';
import { Icon } from './Icon';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  field: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onFocus?: () => void;
  /** Arrow down: on into what was found. */
  onDown?: () => void;
}

/** Words to look for. Escape and the button clear it; what an input method is still composing is not told. */
export function SearchField({ label, clearLabel, value, field, onText, onFocus, onDown }: SearchFieldProps) {
  /** What is being composed: drawn again with the value from before, the field would lose it. */
  const [draft, setDraft] = useState<string>();
  const key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      onText('');
    } else if (event.key === 'ArrowDown' && onDown) {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <div class={styles['box']}>
      <Icon name="search" />
      <input
        ref={field as RefObject<HTMLInputElement>}
        type="search"
        class={styles['input']}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={draft ?? value}
        onInput={(event) => (event.isComposing ? setDraft : onText)(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setDraft(undefined);
          onText(event.currentTarget.value);
        }}
        onKeyDown={key}
        {...(onFocus && { onFocus })}
      />
      {value !== '' && (
        <CloseButton
          label={clearLabel}
          onClick={() => {
            field.current?.focus();
            onText('');
          }}
        />
      )}
    </div>
  );
}
