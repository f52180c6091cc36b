import { useRef, useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TagInput } from '../../../components/ui/TagInput';
import { mount } from '../../helpers/mount';

function Tags({ start = [], onTags, longest }: { start?: string[]; onTags?: (tags: string[]) => void; longest?: number }) {
  const [tags, setTags] = useState(start);
  const now = useRef(start);
  const change = (to: (tags: string[]) => string[]): void => {
    const next = to(now.current);
    now.current = next;
    setTags(next);
    onTags?.(next);
  };
  return (
    <TagInput
      label="标签"
      placeholder="添加标签"
      removeLabel={(tag) => `移除 ${tag}`}
      tags={tags}
      {...(longest !== undefined && { longest })}
      onAdd={(tag) => change((all) => [...all, tag])}
      onRemove={(tag) => change((all) => all.filter((other) => other !== tag))}
    />
  );
}

const input = () => page.getByRole('textbox', { name: '添加标签' });
const chips = () => page.getByRole('button', { name: /移除/ });

describe('TagInput', () => {
  it('adds on Enter and on a comma of either script', async () => {
    mount(<Tags />);
    await userEvent.type(input(), '办法{Enter}');
    await userEvent.type(input(), '通知，');
    await userEvent.type(input(), '解读,');
    await expect.poll(() => chips().all().map((chip) => chip.element().getAttribute('aria-label'))).toEqual(['移除 办法', '移除 通知', '移除 解读']);
    await expect.element(input()).toHaveValue('');
  });

  it('cuts a tag that is longer than any may be, in the midst of no character', async () => {
    const onTags = vi.fn();
    mount(<Tags onTags={onTags} longest={4} />);
    await userEvent.fill(input(), '一二三四五，甲乙丙𠮷丁，短，');
    await expect.poll(() => onTags.mock.lastCall).toEqual([['一二三四', '甲乙丙', '短']]);
  });

  it('adds what is left in the field when it is left', async () => {
    mount(<Tags />);
    await userEvent.type(input(), '办法');
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: '移除 办法' })).toBeVisible();
  });

  it('adds nothing twice and nothing empty', async () => {
    const onTags = vi.fn<(tags: string[]) => void>();
    mount(<Tags start={['办法']} onTags={onTags} />);
    await userEvent.type(input(), '办法{Enter}');
    await userEvent.type(input(), ' , ，{Enter}');
    await expect.element(input()).toHaveValue('');
    expect(onTags).not.toHaveBeenCalled();
  });

  it('Backspace takes the last away, in the empty field only', async () => {
    mount(<Tags start={['办法', '通知']} />);
    await userEvent.type(input(), '甲{Backspace}');
    await expect.element(page.getByRole('button', { name: '移除 通知' })).toBeVisible();
    await userEvent.type(input(), '{Backspace}');
    await expect.poll(() => chips().all().length).toBe(1);
  });

  it('removes by its button and goes on in the field', async () => {
    mount(<Tags start={['办法', '通知']} />);
    await userEvent.click(page.getByRole('button', { name: '移除 办法' }));
    await expect.poll(() => chips().all().length).toBe(1);
    await expect.element(input()).toHaveFocus();
  });

  it('Enter that ends the choosing of characters adds nothing', async () => {
    const onTags = vi.fn<(tags: string[]) => void>();
    mount(<Tags onTags={onTags} />);
    await userEvent.type(input(), 'banfa');
    input().element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await expect.element(input()).toHaveValue('banfa');
    expect(onTags).not.toHaveBeenCalled();
  });
});
