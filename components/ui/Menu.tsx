import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './Menu.module.css';
import { useCloseOutside } from './use-close-outside';

export interface MenuItem {
  id: string;
  text: string;
  /** Drawn as a heading's level: 0, 1, 2 … */
  depth?: number;
  onChoose: () => void;
}

/** A button that opens a list of actions. Arrows move, Escape and a click elsewhere close, focus returns to the button. */
export function Menu({ label, face, items }: { label: string; face: ComponentChildren; items: readonly MenuItem[] }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useCloseOutside(root, open, () => setOpen(false));

  useEffect(() => {
    if (open) buttons(root.current)[0]?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    }
    const all = buttons(root.current);
    const to = step(event.key, all.indexOf(document.activeElement as HTMLButtonElement), all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };

  return (
    <div ref={root} role="presentation" class={styles['root']} onKeyDown={key}>
      <Button look="quiet" aria-label={label} title={label} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        {face}
      </Button>
      {open && (
        <div role="menu" aria-label={label} class={styles['menu']}>
          {items.map(({ id, text, depth, onChoose }) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={styles['item']}
              style={depth ? { paddingLeft: `${12 + depth * 12}px` } : undefined}
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

const buttons = (root: HTMLElement | null): HTMLButtonElement[] => [
  ...(root?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? []),
];

function step(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
