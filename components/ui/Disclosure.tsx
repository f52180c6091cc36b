import type { ComponentChildren } from 'preact';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  title: string;
  /** A short figure at the end of the title's line. */
  note?: string | undefined;
  /** Open from the first. */
  open?: boolean;
  /** Called each time it opens. */
  onOpen?: () => void;
  children: ComponentChildren;
}

/** A part that opens on demand. */
export function Disclosure({ title, note, open = false, onOpen, children }: DisclosureProps) {
  return (
    <details class={styles['part']} open={open} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary class={styles['summary']}>
        {title}
        {note && <span class={styles['note']}>{note}</span>}
      </summary>
      <div class={styles['inside']}>{children}</div>
    </details>
  );
}
