import { useState } from 'preact/hooks';
import { LineField } from './LineField';

export interface SuggestFieldProps {
  label: string;
  value: string;
  suggestions: readonly string[];
  /** UTF-16 units that can be typed. */
  longest?: number;
  /** A new value was settled on: Enter, or the field was left. */
  onValue: (value: string) => void;
  onFocus?: () => void;
}

/** One line of text, with what was used before offered while typing. Escape takes back what was typed. */
export function SuggestField({ label, value, suggestions, longest, onValue, onFocus }: SuggestFieldProps) {
  const [draft, setDraft] = useState<string>();
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
    <LineField
      roomy
      label={label}
      value={draft ?? value}
      suggestions={suggestions}
      onText={setDraft}
      onBlur={settle}
      onKey={key}
      {...(longest !== undefined && { longest })}
      {...(onFocus && { onFocus })}
    />
  );
}
