import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './Popover.module.css';
import { useCloseOutside } from './use-close-outside';

/** A button that opens a small sheet of controls below it. Escape and a click elsewhere close it. */
export function Popover({ label, face, children }: { label: string; face: ComponentChildren; children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useCloseOutside(root, open, () => setOpen(false));

  const key = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={root} role="presentation" class={styles['root']} onKeyDown={key}>
      <Button look="quiet" aria-label={label} title={label} aria-expanded={open} onClick={() => setOpen(!open)}>
        {face}
      </Button>
      {open && (
        <div role="group" aria-label={label} class={styles['sheet']}>
          {children}
        </div>
      )}
    </div>
  );
}
