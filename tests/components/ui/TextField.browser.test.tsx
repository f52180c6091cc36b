import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TextField, type TextFieldProps } from '../../../components/ui/TextField';
import { mount } from '../../helpers/mount';

const draw = (props: Partial<TextFieldProps>, root?: HTMLElement): HTMLElement =>
  mount(<TextField label="题名" value="原题" onText={() => undefined} {...props} />, root);
const field = () => page.getByRole('textbox', { name: '题名' });

/** Takes what is typed as its value, as a model does. */
function Kept(props: Partial<TextFieldProps>) {
  const [value, setValue] = useState('原题');
  return <TextField label="题名" value={value} onText={setValue} {...props} />;
}

describe('TextField', () => {
  it('tells every keystroke, and when it is left', async () => {
    const onText = vi.fn<(text: string) => void>();
    const onDone = vi.fn<() => void>();
    draw({ onText, onDone });
    await userEvent.type(field(), '甲乙');
    expect(onText.mock.calls.map(([text]) => text)).toEqual(['原题甲', '原题甲乙']);
    expect(onDone).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onDone).toHaveBeenCalledTimes(1);
  });

  it('keeps what is being typed whatever arrives from outside, and takes it over once it is left', async () => {
    const root = draw({ value: '原题' });
    await userEvent.type(field(), '甲');
    draw({ value: '别处改的' }, root);
    await expect.element(field()).toHaveValue('原题甲');
    await userEvent.tab();
    draw({ value: '又改的' }, root);
    await expect.element(field()).toHaveValue('又改的');
  });

  it('goes back to its value when it must not be empty', async () => {
    draw({ required: true });
    await userEvent.clear(field());
    await expect.element(field()).toHaveValue('');
    await userEvent.tab();
    await expect.element(field()).toHaveValue('原题');
  });

  it('may be left empty otherwise', async () => {
    mount(<Kept />);
    await userEvent.clear(field());
    await userEvent.tab();
    await expect.element(field()).toHaveValue('');
  });

  it('says what is wrong, and tells nobody of such a text', async () => {
    const onText = vi.fn<(text: string) => void>();
    draw({ onText, check: (text) => (text.includes('?') ? '不能有问号' : undefined) });
    await userEvent.type(field(), '?');
    await expect.element(field()).toHaveAccessibleDescription('不能有问号');
    await expect.element(field()).toHaveAttribute('aria-invalid', 'true');
    expect(onText).not.toHaveBeenCalled();
    await userEvent.tab();
    await expect.element(field()).toHaveValue('原题');
  });

  it('Enter is done in a single line, a new line in a text of lines', async () => {
    const onDone = vi.fn<() => void>();
    const root = draw({ onDone });
    await userEvent.type(field(), '{Enter}');
    expect(onDone).toHaveBeenCalledTimes(1);
    await expect.element(field()).toHaveValue('原题');
    draw({ lines: true }, root);
    await userEvent.type(field(), '{Enter}乙');
    await expect.element(field()).toHaveValue('原题\n乙');
  });

  it('takes pasted lines as one where it has one', async () => {
    mount(<Kept />);
    await userEvent.fill(field(), '关于印发\n  管理办法的通知');
    await expect.poll(() => field().element().textContent || (field().element() as HTMLTextAreaElement).value).toContain('关于印发管理办法的通知');
  });

  it('grows with its text', async () => {
    mount(<Kept look="title" />);
    const before = field().element().getBoundingClientRect().height;
    await userEvent.fill(field(), '很长的题名'.repeat(80));
    await expect.poll(() => field().element().getBoundingClientRect().height).toBeGreaterThan(before * 2);
  });
});
