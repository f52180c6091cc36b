import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Selection } from '../model/selection';
import styles from './ListRow.module.css';

export interface ListRowProps {
  index: number;
  /** Absent until the clip is read: the place can hold the focus already. */
  href: string | undefined;
  /** The clip, once it is read. */
  id: number | undefined;
  current: boolean;
  tabIndex: 0 | -1;
  selection: Selection;
  children: ComponentChildren;
}

/**
 * One clip of a list: a link to it, or, while several are being chosen, a box to be ticked. Ctrl (⌘) and Shift with a click, and the space
 * bar, begin choosing.
 */
export function ListRow({ index, href, id, current, tabIndex, selection, children }: ListRowProps) {
  const words = useId();
  const pick = (event: MouseEvent | KeyboardEvent): void => void (event.shiftKey ? selection.extend(index) : selection.toggle(index));
  if (!selection.on.value) {
    return (
      <a
        class={styles['item']}
        {...(href !== undefined && { href })}
        aria-current={current ? 'true' : undefined}
        tabIndex={tabIndex}
        onClick={(event) => {
          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          pick(event);
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          pick(event);
        }}
      >
        {children}
      </a>
    );
  }
  const chosen = id !== undefined && selection.chosen.value.has(id);
  return (
    // The click is the box's own too: with Shift or Ctrl held a browser may not pass it on from a label.
    <div role="presentation" class={`${styles['item']} ${styles['choice']} ${chosen ? styles['chosen'] : ''}`} onClick={pick}>
      <input type="checkbox" class={styles['box']} checked={chosen} tabIndex={tabIndex} aria-labelledby={words} />
      <span id={words} class={styles['words']}>
        {children}
      </span>
    </div>
  );
}
