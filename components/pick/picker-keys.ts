import { STEPS, type Step } from '../../utils/pick/step-to';
import { MODES, type PickerModel } from '../model/picker/picker-model';

/**
 * The picker's keys, wherever the focus is: the page gets none of them. Arrows move, Enter takes, digits choose the part, Escape leaves;
 * Tab and what a button of the panel does are the browser's own.
 * @param toStage gives the focus to the page's glass
 * @param focused the element of the picker that has the focus; null when the page has it
 */
export const pickerKeys =
  ({ model, leave, focused, toStage }: { model: PickerModel; leave: () => void; focused: () => Element | null; toStage: () => void }) =>
  (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { key } = event;
    const mode = MODES[Number(key) - 1];
    const onPanel = focused()?.matches('.panel *') ?? false;
    // Whoever moves over the page means the next Enter for it, and not for the button that was pressed last.
    if (mode || isStep(key)) toStage();
    if (key === 'Escape') leave();
    else if (isStep(key)) model.step(key);
    else if (mode) model.mode.value = mode;
    else if (key === 'Enter' && !onPanel) model.take();
    else return;
    event.preventDefault();
  };

const isStep = (key: string): key is Step => (STEPS as readonly string[]).includes(key);
