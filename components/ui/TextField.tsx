import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './TextField.module.css';

export interface TextFieldProps {
  label: string;
  value: string;
  /** Every keystroke that leaves a text which `check` finds nothing wrong with. */
  onText: (text: string) => void;
  /** The field was left, or Enter pressed. */
  onDone?: () => void;
  /** `bare` looks like plain text until it is touched; `title` so too, in the type of a document's head; `box` has room for two lines. */
  look?: 'box' | 'bare' | 'title';
  /** Enter starts a new line; otherwise it is done. */
  lines?: boolean;
  /** Left empty, it goes back to the value it had. */
  required?: boolean;
  /** Language of the text, where it is not the page's own. */
  lang?: string;
  /** Marked as not to be relied on. */
  unsure?: boolean;
  placeholder?: string;
  /** Says what is wrong with a text, if something is. */
  check?: (text: string) => string | undefined;
}

/**
 * A text that is edited where it stands and grows with what is in it. While it is being edited it shows what was typed,
 * whatever arrives from outside.
 */
export function TextField({ label, value, onText, onDone, look = 'bare', placeholder, check, ...rules }: TextFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [seen, setSeen] = useState(value);
  const area = useRef<HTMLTextAreaElement>(null);
  const editing = useRef(false);
  const errorId = useId();
  const text = draft ?? value;
  const problem = draft === undefined ? undefined : check?.(draft);

  // A value from outside replaces what was typed once the field has been left.
  if (seen !== value) {
    setSeen(value);
    if (draft !== undefined && !editing.current) setDraft(undefined);
  }
  useLayoutEffect(() => fitHeight(area.current), [text]);

  const typed = (next: string): void => {
    setDraft(next);
    if (!check?.(next)) onText(next);
  };
  const left = (): void => {
    editing.current = false;
    if (draft === undefined) return;
    if (problem || (rules.required && draft.trim() === '')) setDraft(undefined);
    onDone?.();
  };
  const key = (event: KeyboardEvent): void => {
    if (rules.lines || event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    onDone?.();
  };

  return (
    <>
      <textarea
        ref={area}
        rows={1}
        class={[styles['field'], styles[look], rules.unsure && styles['unsure']].filter(Boolean).join(' ')}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem && errorId}
        placeholder={placeholder}
        spellcheck={false}
        lang={rules.lang}
        value={text}
        onFocus={() => {
          editing.current = true;
        }}
        onInput={(event) => typed(rules.lines ? event.currentTarget.value : event.currentTarget.value.replace(/\s*\n\s*/g, ''))}
        onBlur={left}
        onKeyDown={key}
      />
      {problem && (
        <span id={errorId} role="alert" class={styles['problem']}>
          {problem}
        </span>
      )}
    </>
  );
}

/** Where the browser does not do it itself, which it does again when the width changes. */
function fitHeight(area: HTMLTextAreaElement | null): void {
  if (!area || CSS.supports('field-sizing:content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
