import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openPicker } from '../components/pick/open-picker';
import { pickerModel } from '../components/model/picker/picker-model';
import { ulid } from '../utils/article/ulid';
import { askBackground } from '../utils/browser/ask-background';
import type { PickerStart } from '../utils/browser/pick-protocol';
import { atPoint } from '../utils/pick/tree';

/** The background leaves a picker's start here, and clip.js finds the picker's element, which is no part of the page. */
const world = globalThis as { jianbaoPicker?: unknown; [picker: symbol]: Element | undefined; jianbaoLeavePicker?: unknown };
const OPEN = Symbol.for('jianbao.picker');

/** Injected when the reader asks for it, and gone without a trace when it is left. */
export default defineUnlistedScript({
  main() {
    const { jianbaoPicker: left } = world;
    delete world.jianbaoPicker;
    // Anything but a text is an element of the page that has this name.
    if (typeof left !== 'string') return;
    const { token } = JSON.parse(left) as PickerStart;
    // One that is open speaks with a token that is no longer known.
    if (world[OPEN] && typeof world.jianbaoLeavePicker === 'function') world.jianbaoLeavePicker();
    const model = pickerModel({ ask: (ask) => askBackground(token, ask), newCapture: () => ulid(), address: () => location.href });
    const { host, focus, leave } = openPicker(model, () => {
      delete world[OPEN];
      delete world.jianbaoLeavePicker;
      void askBackground(token, { kind: 'end' }).catch(() => undefined);
    });
    world[OPEN] = host;
    world.jianbaoLeavePicker = leave;
    const middle = atPoint(document, innerWidth / 2, innerHeight / 2).find((element) => element !== host);
    if (middle) model.point(middle);
    focus();
    void model.read();
  },
});
