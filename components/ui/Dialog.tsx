import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  /** As wide as a page that is read. */
  wide?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** A question that must be answered first. The browser's own modal dialog: focus stays inside and goes back to where it was, Escape closes. */
export function Dialog({ title, wide = false, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const answered = useRef(false);
  // In the layout: an effect is let go only after the element is gone.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      // The browser gives the focus back to where it was only if the dialog is closed; that is no wish of the reader's.
      answered.current = true;
      shown?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} class={`${styles['dialog']} ${wide ? styles['wide'] : ''}`} aria-labelledby={heading} onClose={() => !answered.current && onClose()}>
      <h2 id={heading} class={styles['title']}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
