import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import styles from './Dialog.module.css';

/** A question that must be answered first. The browser's own modal dialog: focus stays inside, Escape closes. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles['dialog']} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading} class={styles['title']}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
