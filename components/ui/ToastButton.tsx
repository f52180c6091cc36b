import type { ComponentChildren } from 'preact';
import styles from './ToastButton.module.css';

/** The one action of a toast, on its dark ground. */
export function ToastButton({ title, onClick, children }: { title?: string; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={styles['button']} title={title} onClick={onClick}>
      {children}
    </button>
  );
}
