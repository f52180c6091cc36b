import { useId } from 'preact/hooks';
import styles from './Choice.module.css';

export interface ChoiceProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; text: string }[];
  onChoose: (value: T) => void;
}

/** One of a few, all in sight: radio buttons drawn as a row. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset class={styles['choice']}>
      <legend class={styles['legend']}>{label}</legend>
      <div class={styles['row']}>
        {options.map((option) => (
          <label key={option.value} class={styles['option']}>
            <input
              type="radio"
              class={styles['radio']}
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span class={styles['text']}>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
