import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './Popover.module.css';
import { useCloseOutside } from './use-close-outside';

export interface PopoverProps {
  label: string;
  face: ComponentChildren;
  /** `chip`, `plain`: one of a row; its sheet is as wide as the row, which must be positioned. */
  look?: 'quiet' | 'chip' | 'plain';
  disabled?: boolean;
  /** Called each time it opens. */
  onOpen?: () => void;
  children: ComponentChildren;
}

/** A button that opens a small sheet of controls below it. Escape and a click elsewhere close it. */
export function Popover({ label, face, look = 'quiet', disabled = false, onOpen, children }: PopoverProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useCloseOutside(root, open, () => setOpen(false));

  const toggle = (): void => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  const key = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={root} role="presentation" class={styles[look]} onKeyDown={key}>
      <Button look={look} aria-label={label} title={label} aria-expanded={open} disabled={disabled} onClick={toggle}>
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
