import { browser } from './api';

/**
 * Opens the popup as a click on the toolbar button would. Called before any await: Firefox wants the gesture. False where
 * the browser does not (Chrome below 127, a window without the focus).
 */
export function openPopup(): Promise<boolean> {
  const { action } = browser as { action: { openPopup?: () => Promise<void> } };
  if (!action.openPopup) return Promise.resolve(false);
  return action.openPopup().then(
    () => true,
    () => false,
  );
}
