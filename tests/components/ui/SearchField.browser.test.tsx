import { createRef } from 'preact';
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SearchField, type SearchFieldProps } from '../../../components/ui/SearchField';
import { mount } from '../../helpers/mount';

const draw = (props: Partial<SearchFieldProps>, root?: HTMLElement): HTMLElement =>
  mount(<SearchField label="搜索" clearLabel="清除" value="" field={createRef()} onText={() => undefined} {...props} />, root);
const input = () => page.getByRole('searchbox').element() as HTMLInputElement;

/** What an input method does to the field: the browser's own would need a keyboard of the system. */
const compose = (text: string): void => {
  input().value = text;
  input().dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true, inputType: 'insertCompositionText', data: text }));
};

it('leaves what an input method is composing alone when it is drawn again, and tells it once it is done', async () => {
  const onText = vi.fn<(text: string) => void>();
  const root = draw({ onText, value: '湿地' });
  input().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  compose('湿地bao');
  draw({ onText, value: '湿地', clearLabel: '清除搜索' }, root);
  expect(input().value).toBe('湿地bao');
  expect(onText).not.toHaveBeenCalled();
  compose('湿地保护');
  input().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '保护' }));
  expect(onText.mock.calls).toEqual([['湿地保护']]);
  draw({ onText, value: '湿地保护' }, root);
  expect(input().value).toBe('湿地保护');
  // It shows its value again, whatever that is.
  draw({ onText, value: '' }, root);
  expect(input().value).toBe('');
});
