import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST } from '../../utils/article/longest';
import { Button } from '../ui/Button';
import { LineField } from '../ui/LineField';
import styles from './BulkLabel.module.css';

export interface BulkLabelProps {
  label: string;
  /** Offered while typing. */
  names: readonly string[];
  giveText: string;
  takeText: string;
  /** Taking away needs no name. */
  takeAny?: boolean;
  onGive: (name: string) => void;
  onTake: (name: string) => void;
}

/** A tag or a folder for all chosen clips: its name, and whether they are to get or to lose it. Enter gives. */
export function BulkLabel({ label, names, giveText, takeText, takeAny = false, onGive, onTake }: BulkLabelProps) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const name = text.normalize('NFC').trim();
  const done = (act: (name: string) => void): void => {
    act(name);
    setText('');
    field.current?.focus();
  };
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name) done(onGive);
      }}
    >
      <LineField field={field} label={label} longest={LONGEST.label} suggestions={names} value={text} onText={setText} />
      <div class={styles['actions']}>
        <Button submit look="primary" disabled={!name}>
          {giveText}
        </Button>
        <Button disabled={!name && !takeAny} onClick={() => done(onTake)}>
          {takeText}
        </Button>
      </div>
    </form>
  );
}
