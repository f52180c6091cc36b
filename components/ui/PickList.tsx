import { useState } from 'preact/hooks';
import { Icon } from './Icon';
import { LineField } from './LineField';
import styles from './PickList.module.css';

export interface PickListProps {
  label: string;
  /** `text` is shown for a name that is none to people. */
  options: readonly { name: string; count: number; text?: string }[];
  chosen: readonly string[];
  /** Placeholder and name of the field that narrows a long list. */
  narrowLabel: string;
  emptyText: string;
  /** Said below when so many fit that not all are drawn. */
  moreText: (left: number) => string;
  onToggle: (name: string) => void;
  /** What is shown for a chosen name that is no more among the options. */
  textOf?: (name: string) => string;
}

/** Options drawn at once; beyond that one types. */
const MOST = 60;
/** From this many on a field to narrow the list is worth its place. */
const MANY = 8;

/** Any of many: type to narrow, press to choose or leave. Chosen ones stand first. */
export function PickList({ label, options, chosen, narrowLabel, emptyText, moreText, onToggle, textOf = (name) => name }: PickListProps) {
  const [typed, setTyped] = useState('');
  const wanted = typed.normalize('NFKC').trim().toLowerCase();
  const lost = chosen.filter((name) => !options.some((option) => option.name === name)).map((name) => ({ name, count: 0, text: textOf(name) }));
  const fitting = [...lost, ...options].filter(({ name, text = name }) => text.normalize('NFKC').toLowerCase().includes(wanted));
  const ordered = [...fitting.filter(({ name }) => chosen.includes(name)), ...fitting.filter(({ name }) => !chosen.includes(name))];
  const left = ordered.length - MOST;
  return (
    <div class={styles['pick']}>
      {options.length >= MANY && (
        <LineField label={narrowLabel} value={typed} onText={setTyped} />
      )}
      {ordered.length === 0 && <p class={styles['note']}>{emptyText}</p>}
      <ul class={styles['options']} aria-label={label}>
        {ordered.slice(0, MOST).map(({ name, count, text = name }) => (
          <li key={name}>
            <button type="button" class={styles['option']} aria-pressed={chosen.includes(name)} onClick={() => onToggle(name)}>
              <span class={styles['check']}>{chosen.includes(name) && <Icon name="check" />}</span>
              <span class={styles['name']}>{text}</span>
              <span class={styles['count']}>{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p class={styles['note']} role="status">
          {moreText(left)}
        </p>
      )}
    </div>
  );
}
