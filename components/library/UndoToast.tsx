import { useEffect } from 'preact/hooks';
import { i18n } from '../../utils/browser/i18n';
import type { UndoStack } from '../model/undo-stack';
import { Toast } from '../ui/Toast';
import { ToastButton } from '../ui/ToastButton';

/** What was done last, with the way back: by the button while it stands, by Ctrl+Z (⌘Z) wherever nothing is being typed. */
export function UndoToast({ stack }: { stack: UndoStack }) {
  const word = stack.word.value;
  useEffect(() => {
    const page = new AbortController();
    const key = (event: KeyboardEvent): void => {
      if (!isUndoKey(event) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      void stack.undo();
    };
    document.addEventListener('keydown', key, { signal: page.signal });
    return () => page.abort();
  }, [stack]);
  return (
    <Toast text={word?.text} onHold={stack.hold} onRelease={stack.release}>
      {word?.canUndo && (
        <ToastButton title={i18n.t('undo.key')} onClick={() => void stack.undo()}>
          {i18n.t('popup.undo')}
        </ToastButton>
      )}
    </Toast>
  );
}

function isUndoKey({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target }: KeyboardEvent): boolean {
  if (isComposing || altKey || shiftKey || !(ctrlKey || metaKey) || key.toLowerCase() !== 'z') return false;
  return !(target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable));
}
