import { useEffect } from 'preact/hooks';

/** Calls `close` when a press or the focus lands outside `root` while it is open. */
export function useCloseOutside(root: { current: HTMLElement | null }, open: boolean, close: () => void): void {
  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event): void => {
      if (!root.current?.contains(target as Node)) close();
    };
    const shown = new AbortController();
    document.addEventListener('pointerdown', outside, { signal: shown.signal });
    document.addEventListener('focusin', outside, { signal: shown.signal });
    return () => shown.abort();
  });
}
