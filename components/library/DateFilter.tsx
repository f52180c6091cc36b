import { useId, useState } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import { partialDate } from '../model/partial-date';
import { Button } from '../ui/Button';
import styles from './DateFilter.module.css';

type Dates = { from: string; to: string };

/** From when to when a clip was published: a year, a month or a day at either end. */
export function DateFilter({ from, to, onChange }: Dates & { onChange: (dates: Partial<Dates>) => void }) {
  const year = new Date().getFullYear();
  const years = [
    [String(year), i18n.t('search.thisYear')],
    [String(year - 1), i18n.t('search.lastYear')],
  ] as const;
  return (
    <div class={styles['dates']}>
      <div class={styles['row']}>
        {years.map(([value, text]) => (
          <Button
            key={value}
            look="chip"
            aria-pressed={from === value && to === value}
            onClick={() => onChange(from === value && to === value ? { from: '', to: '' } : { from: value, to: value })}
          >
            {text}
          </Button>
        ))}
      </div>
      <div class={styles['row']}>
        <DateEnd label={i18n.t('search.from')} value={from} onValue={(value) => onChange({ from: value })} />
        <DateEnd label={i18n.t('search.to')} value={to} onValue={(value) => onChange({ to: value })} />
      </div>
      <p class={styles['hint']}>{i18n.t('search.dateHint')}</p>
    </div>
  );
}

/** One end; taken over as soon as it is a date, shown as wrong only once it is left. */
function DateEnd({ label, value, onValue }: { label: string; value: string; onValue: (value: string) => void }) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const [left, setLeft] = useState(false);
  const wrong = draft !== undefined && draft.trim() !== '' && partialDate(draft) === undefined;
  const typed = (text: string): void => {
    setDraft(text);
    setLeft(false);
    const date = text.trim() === '' ? '' : partialDate(text);
    if (date !== undefined) onValue(date);
  };
  return (
    <label class={styles['end']} for={id}>
      <span>{label}</span>
      <input
        id={id}
        type="text"
        class={styles['input']}
        placeholder="2026-05"
        value={draft ?? value}
        aria-invalid={wrong && left}
        onInput={(event) => typed(event.currentTarget.value)}
        onBlur={() => {
          setLeft(true);
          if (!wrong) setDraft(undefined);
        }}
      />
      {wrong && left && (
        <span role="alert" class={styles['wrong']}>
          {i18n.t('search.dateWrong')}
        </span>
      )}
    </label>
  );
}
