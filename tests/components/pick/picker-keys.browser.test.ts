import { describe, expect, it, vi } from 'vitest';
import { pickerKeys } from '../../../components/pick/picker-keys';
import type { PickerModel } from '../../../components/model/picker/picker-model';

function keys() {
  const model = { step: vi.fn(), take: vi.fn(), mode: { value: 'body' } };
  const leave = vi.fn();
  const toStage = vi.fn();
  const hear = pickerKeys({ model: model as unknown as PickerModel, leave, focused: () => null, toStage });
  const press = (key: string, more: object = {}) => {
    const event = { key, isTrusted: true, stopImmediatePropagation: vi.fn(), preventDefault: vi.fn(), ...more };
    hear(event as unknown as KeyboardEvent);
    return event;
  };
  return { model, leave, toStage, press };
}

describe("the picker's keys", () => {
  it('move, choose, take and leave when a person presses them, and the page hears of none', () => {
    const { model, leave, press } = keys();
    for (const key of ['ArrowUp', '2', 'Enter', 'Escape']) expect(press(key).stopImmediatePropagation).toHaveBeenCalled();
    expect(model.step).toHaveBeenCalledWith('ArrowUp');
    expect(model.mode.value).toBe('title');
    expect(model.take).toHaveBeenCalledTimes(1);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('do nothing when a page makes them up', () => {
    const { model, leave, toStage, press } = keys();
    for (const key of ['ArrowUp', '2', 'Enter', 'Escape']) press(key, { isTrusted: false });
    expect([model.step, model.take, leave, toStage].map((one) => one.mock.calls.length)).toEqual([0, 0, 0, 0]);
    expect(model.mode.value).toBe('body');
  });

  it('leave the shortcuts of the browser alone', () => {
    const { model, press } = keys();
    expect(press('2', { ctrlKey: true }).preventDefault).not.toHaveBeenCalled();
    expect(model.mode.value).toBe('body');
  });
});
