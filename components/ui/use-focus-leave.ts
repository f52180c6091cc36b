import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface FocusLeave<Root extends HTMLElement> {
  ref: RefObject<Root>;
  onFocusIn: () => void;
  onFocusOut: (event: FocusEvent) => void;
  /** Whether the focus is inside, or was when what had it went or was disabled. */
  inside: RefObject<boolean>;
}

/** Tells when an element is going and the focus with it, so that `onLeave` can give the focus a place. What was focused elsewhere since stays so. */
export function useFocusLeave<Root extends HTMLElement>(onLeave: (() => void) | undefined): FocusLeave<Root> {
  const ref = useRef<Root | null>(null) as RefObject<Root>;
  const inside = useRef(false);
  const leave = useRef(onLeave);
  leave.current = onLeave;
  // In the layout: an effect is let go only after the element is gone.
  useLayoutEffect(() => () => {
    if (inside.current && (document.activeElement === document.body || ref.current?.contains(document.activeElement))) leave.current?.();
  }, []);
  return {
    ref,
    inside,
    onFocusIn: () => (inside.current = true),
    // Without a related target the browser lost it: the window is left, or the element was removed or disabled.
    onFocusOut: ({ relatedTarget }) => {
      if (relatedTarget && !ref.current?.contains(relatedTarget as Node)) inside.current = false;
    },
  };
}
