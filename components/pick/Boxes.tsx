import { i18n } from '../../utils/browser/i18n';
import { boxOf, isThere } from '../../utils/pick/tree';
import { MODES, type Mode, type PickerModel } from '../model/picker/picker-model';

/** Frames around what is pointed at and what is chosen, drawn over the page and not into it. */
export function Boxes({ model }: { model: PickerModel }) {
  const { drop, ...parts } = model.choices.value;
  const at = model.at.value;
  const chosen = MODES.flatMap((mode) => (mode === 'drop' ? drop : [parts[mode]]).map((choice) => ({ mode, element: choice?.element })));
  return (
    <div aria-hidden="true">
      {chosen.map(({ mode, element }, i) => element && isThere(element) && <Box key={`${mode} ${i}`} element={element} mode={mode} />)}
      {at && isThere(at) && <Box key="at" element={at} />}
    </div>
  );
}

function Box({ element, mode }: { element: Element; mode?: Mode }) {
  const { left, top, width, height } = boxOf(element);
  const place = { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
  return (
    <div class={`box ${mode ? (mode === 'drop' ? 'dropped' : 'chosen') : 'at'}`} style={place}>
      {mode && <span class={`tab ${top < 22 ? 'within' : ''}`}>{i18n.t(`pick.${mode}`)}</span>}
    </div>
  );
}
