import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFocusLeave } from './use-focus-leave';
import styles from './VirtualList.module.css';

export interface VirtualListProps {
  label: string;
  total: number;
  /** Height of every row in px. */
  rowHeight: number;
  /** Index to bring into view when it changes, e.g. that of the opened row. */
  current?: number | undefined;
  /** What one row holds; its first link, button or box is what the arrow keys move between. */
  renderRow: (index: number, tabIndex: 0 | -1) => ComponentChildren;
  /** Another value draws the rows by other elements: the focus stays on its row. */
  rowKind?: string;
  /** Called before the arrow keys move the focus with Shift held. */
  onExtend?: (from: number, to: number) => void;
  /** First and last index drawn, so that their data can be fetched. */
  onRange?: (first: number, last: number) => void;
  /** The list is going, and the focus with it. */
  onLeave?: () => void;
}

/** Rows drawn beyond either edge, so that a quick scroll meets no empty space. */
const SPARE = 6;

/**
 * A list of any length that draws only what is seen. Tab enters it once; arrows, Page Up and Down, Home and End move
 * within it, and each row tells assistive technology its place in the whole.
 */
export function VirtualList({ label, total, rowHeight, current, renderRow, rowKind, onExtend, onRange, onLeave }: VirtualListProps) {
  const { ref: scroller, inside, onFocusIn, onFocusOut } = useFocusLeave<HTMLDivElement>(onLeave);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  const [active, setActive] = useState(current ?? 0);
  const wanted = useRef<number | undefined>(undefined);

  const seen = Math.max(1, Math.ceil(height / rowHeight));
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), total - seen) - SPARE);
  const last = Math.min(total - 1, Math.floor(top / rowHeight) + seen + SPARE);
  const focusable = Math.min(active, Math.max(0, total - 1));

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    setHeight(element.clientHeight);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last, onRange]);

  useLayoutEffect(() => {
    if (current === undefined) return;
    setActive(current);
    reveal(scroller.current, current, rowHeight);
  }, [current, rowHeight]);

  // The element that had the focus is gone with the way the rows were drawn.
  useLayoutEffect(() => {
    if (inside.current) wanted.current = focusable;
  }, [rowKind]);

  // The row that had the focus is gone; what was focused outside since stays so.
  useLayoutEffect(() => {
    if (inside.current && active >= total && document.activeElement === document.body) wanted.current = focusable;
  }, [total]);

  // Focus can move only once the row is drawn.
  useLayoutEffect(() => {
    const index = wanted.current;
    if (index === undefined) return;
    const found = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a, button, input)`);
    if (!found) return;
    wanted.current = undefined;
    found.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent): void => {
    const to = target(event.key, focusable, total, seen);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.shiftKey) onExtend?.(focusable, to);
    wanted.current = to;
    reveal(scroller.current, to, rowHeight);
    setTop(scroller.current?.scrollTop ?? 0);
    setActive(to);
  };

  const rows = [];
  for (let index = first; index <= last; index++) {
    rows.push(
      <li
        key={index}
        class={styles['row']}
        style={{ height: `${rowHeight}px`, transform: `translateY(${index * rowHeight}px)` }}
        aria-setsize={total}
        aria-posinset={index + 1}
        data-index={index}
        onFocusIn={() => setActive(index)}
      >
        {renderRow(index, index === focusable ? 0 : -1)}
      </li>,
    );
  }

  return (
    <div
      ref={scroller}
      role="presentation"
      class={styles['scroller']}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={move}
      onFocusIn={onFocusIn}
      onFocusOut={onFocusOut}
    >
      <ul class={styles['rows']} style={{ height: `${total * rowHeight}px` }} aria-label={label}>
        {rows}
      </ul>
    </div>
  );
}

function target(key: string, from: number, total: number, page: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page - 1,
    PageUp: from - page + 1,
    Home: 0,
    End: total - 1,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.max(0, Math.min(total - 1, to));
}

function reveal(scroller: HTMLElement | null, index: number, rowHeight: number): void {
  if (!scroller) return;
  const from = index * rowHeight;
  if (from < scroller.scrollTop) scroller.scrollTop = from;
  else if (from + rowHeight > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = from + rowHeight - scroller.clientHeight;
}
