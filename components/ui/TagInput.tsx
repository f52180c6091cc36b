import { useId, useRef, useState } from 'preact/hooks';
import { Chip } from './Chip';
import styles from './TagInput.module.css';

export interface TagInputProps {
  label: string;
  placeholder: string;
  removeLabel: (tag: string) => string;
  tags: readonly string[];
  /** Shown, not changed. */
  fixed?: boolean;
  /** UTF-16 units of a tag; what is longer is cut. */
  longest?: number;
  /** Offered while typing. */
  suggestions?: readonly string[];
  onFocus?: () => void;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
}

/** Commas of both scripts and 、 end a tag as Enter does. */
const SEPARATORS = /[,，、;；\n]/;

/**
 * Words typed one after the other: Enter or a comma adds, leaving the field adds too, Backspace in the empty field takes
 * the last away. Enter that only ends the choosing of Chinese characters adds nothing.
 */
export function TagInput({ label, placeholder, removeLabel, tags, fixed = false, longest = Infinity, suggestions, onFocus, onAdd, onRemove }: TagInputProps) {
  const [text, setText] = useState('');
  const list = useId();
  const input = useRef<HTMLInputElement>(null);

  const add = (words: string[]): void => {
    const fresh = words.map((word) => cut(word.trim(), longest)).filter((word) => word && !tags.includes(word));
    for (const word of new Set(fresh)) onAdd(word);
  };
  const typed = (value: string, composing: boolean): void => {
    const words = value.split(SEPARATORS);
    const rest = words.pop() ?? '';
    if (composing || words.length === 0) return setText(value);
    add(words);
    setText(rest);
  };
  const finish = (): void => {
    add([text]);
    setText('');
  };
  const key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'Enter') {
      event.preventDefault();
      finish();
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
      onRemove(last);
    }
  };

  return (
    <div role="group" aria-label={label} class={styles['box']}>
      {tags.map((tag) => (
        <Chip
          key={tag}
          text={tag}
          removeLabel={removeLabel(tag)}
          fixed={fixed}
          onRemove={() => {
            onRemove(tag);
            input.current?.focus();
          }}
        />
      ))}
      <input
        ref={input}
        type="text"
        class={styles['input']}
        aria-label={placeholder}
        placeholder={placeholder}
        value={text}
        disabled={fixed}
        onInput={(event) => typed(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => typed(event.currentTarget.value, false)}
        onKeyDown={key}
        onBlur={finish}
        {...(suggestions ? { list } : {})}
        {...(onFocus && { onFocus })}
      />
      {suggestions && (
        <datalist id={list}>
          {suggestions.filter((word) => !tags.includes(word)).map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}

/** Never in the midst of a character of two units. */
const cut = (word: string, longest: number): string => (word.length > longest ? word.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '').trim() : word);
