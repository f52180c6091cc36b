import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST } from '../../utils/article/longest';
import { i18n } from '../../utils/browser/i18n';
import { formatNumber } from '../model/words/format-number';
import { Button } from '../ui/Button';
import { LineField } from '../ui/LineField';
import styles from './LabelLine.module.css';

export interface LabelLineProps {
  name: string;
  count: number;
  /** A change is under way: no other may begin. */
  busy: boolean;
  /** Whether another label has a name: then the two become one. */
  taken: (name: string) => boolean;
  /** Null removes it. Answers whether it was done. */
  onRename: (to: string | null) => Promise<boolean>;
}

/** One tag or folder with its ways: renamed in place, or removed after a second press. */
export function LabelLine({ name, count, busy, taken, onRename }: LabelLineProps) {
  const [mode, setMode] = useState<'shown' | 'renaming' | 'removing'>('shown');
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (mode === 'renaming') field.current?.select();
  }, [mode]);
  const to = typed.normalize('NFC').trim();
  const back = (): void => {
    setTyped(name);
    setMode('shown');
  };
  const change = (next: string | null): void => void onRename(next).then((done) => done && back());
  const key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && to !== '' && to !== name && !busy) change(to);
    if (event.key !== 'Escape') return;
    event.preventDefault(); // the dialog stays
    back();
  };
  if (mode === 'renaming') {
    return (
      <li class={styles['line']}>
        <LineField
          field={field}
          label={i18n.t('labels.newName', [name])}
          value={typed}
          longest={LONGEST.label}
          onText={setTyped}
          onKey={key}
        />
        <Button look="primary" disabled={busy || to === '' || to === name} onClick={() => change(to)}>
          {i18n.t(to !== name && taken(to) ? 'labels.merge' : 'labels.save')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={back}>
          {i18n.t('reader.cancel')}
        </Button>
      </li>
    );
  }
  if (mode === 'removing') {
    return (
      <li class={styles['line']}>
        <span class={styles['name']}>{i18n.t('labels.removeAsk', [name, formatNumber(count)])}</span>
        <Button look="danger" disabled={busy} onClick={() => change(null)}>
          {i18n.t('labels.remove')}
        </Button>
        <Button look="quiet" disabled={busy} onClick={back}>
          {i18n.t('reader.cancel')}
        </Button>
      </li>
    );
  }
  return (
    <li class={styles['line']}>
      <span class={styles['name']}>{name}</span>
      <span class={styles['count']}>{formatNumber(count)}</span>
      <Button look="quiet" aria-label={i18n.t('labels.renameNamed', [name])} disabled={busy} onClick={() => setMode('renaming')}>
        {i18n.t('labels.rename')}
      </Button>
      <Button look="quiet" aria-label={i18n.t('labels.removeNamed', [name])} disabled={busy} onClick={() => setMode('removing')}>
        {i18n.t('labels.remove')}
      </Button>
    </li>
  );
}
