import type { ComponentChildren } from 'preact';
import styles from './Toast.module.css';

export interface ToastProps {
  text: string | undefined;
  /** One action. */
  children?: ComponentChildren;
  /** Called when the toast comes to be pointed at or holds the focus, so that its time can stand still. */
  onHold?: () => void;
  /** Called when it is neither any more. */
  onRelease?: () => void;
}

/**
 * A short word at the foot of the page, read out politely. Always in the tree, so that a screen reader has heard of the
 * region before words come into it. One with an action lifts others above it.
 */
export function Toast({ text, children, onHold, onRelease }: ToastProps) {
  const release = (event: MouseEvent | FocusEvent): void => {
    const place = event.currentTarget as HTMLElement;
    const stays = event.type === 'focusout' ? place.matches(':hover') : place.contains(document.activeElement);
    if (!stays) onRelease?.();
  };
  return (
    <div class={`${styles['place']} ${onHold ? styles['acting'] : styles['plain']}`}>
      <div
        role="status"
        class={text ? styles['toast'] : styles['empty']}
        onMouseEnter={onHold}
        onMouseLeave={release}
        onFocusIn={onHold}
        onFocusOut={release}
      >
        {text && <span>{text}</span>}
        {text && children}
      </div>
    </div>
  );
}
