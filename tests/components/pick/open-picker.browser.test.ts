import { expect, it, onTestFinished, vi } from 'vitest';
import { openPicker } from '../../../components/pick/open-picker';
import { pickerModel } from '../../../components/model/picker/picker-model';

/** Opens the picker and hands out its closed root, as a script of a page would wish to have it. */
function opened() {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const left = vi.fn();
  const model = pickerModel({ ask: () => new Promise(() => undefined), newCapture: () => '01HQVMZ1Z8SP488K4TQWPDRAHC', address: () => 'https://water.linjiang.example.gov.cn/sqxx/1.html' });
  const picker = openPicker(model, left);
  const root = attach.mock.results[0]!.value as ShadowRoot;
  attach.mockRestore();
  onTestFinished(() => picker.leave());
  return { model, left, root, ...picker };
}

it('stands in a closed root, and goes with it', () => {
  const { host, root, leave, left } = opened();
  expect(host.shadowRoot).toBeNull();
  expect(root.querySelectorAll('button').length).toBeGreaterThan(5);
  leave();
  leave();
  expect(host.isConnected).toBe(false);
  expect(left).toHaveBeenCalledTimes(1);
});

it('does nothing at a click, a tick or a move that no person made, even from within', () => {
  const { host, root, model, left } = opened();
  const mode = model.mode.value;
  for (const button of root.querySelectorAll('button')) button.click();
  root.querySelector<HTMLInputElement>('input')!.click();
  const glass = root.querySelector('.stage')!;
  for (const type of ['pointermove', 'click']) glass.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, clientX: 20, clientY: 20 }));
  for (const key of ['Escape', '2']) glass.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  expect(left).not.toHaveBeenCalled();
  expect(host.isConnected).toBe(true);
  expect(model.mode.value).toBe(mode);
  expect(model.at.value).toBeUndefined();
});
