import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  /** As wide as a page that is read. */
  wide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question that must be answered first. The browser's own modal dialog: focus stays inside, Escape closes. */
export function Dialog({ title, wide = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={`${styles['dialog']} ${wide ? styles['wide'] : ''}`} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} class={styles['title']}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
