import type { ComponentChildren } from 'preact';
import styles from './Disclosure.module.css';

/** A part that opens on demand; `onOpen` is called the first time and every time it opens. */
export function Disclosure({ title, note, onOpen, children }: { title: string; note?: string | undefined; onOpen?: () => void; children: ComponentChildren }) {
  return (
    <details class={styles['part']} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary class={styles['summary']}>
        {title}
        {note && <span class={styles['note']}>{note}</span>}
      </summary>
      <div class={styles['inside']}>{children}</div>
    </details>
  );
}
