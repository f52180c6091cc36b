import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Refusal } from '../../../components/clip/Refusal';
import { AppError } from '../../../utils/article/app-error';
import { ERROR_CODES, type ErrorCode } from '../../../utils/article/error-codes';
import { mount } from '../../helpers/mount';

const none = () => undefined;
const PICKABLE = ['clip.empty', 'clip.list', 'clip.login', 'clip.errorPage', 'clip.blank'];

describe('why nothing was kept', () => {
  it.each(Object.keys(ERROR_CODES) as ErrorCode[])('%s offers the picker where there is a page to pick from, and there alone', async (code) => {
    const onPick = vi.fn<() => void>();
    mount(<Refusal error={new AppError(code)} onRetry={none} onInsist={none} onOriginal={none} onAddress={none} onPick={onPick} />);
    await expect.element(page.getByRole('alert')).toBeVisible();
    const button = page.getByRole('button', { name: '选取各部分…' });
    expect(button.query() !== null).toBe(PICKABLE.includes(code));
    if (PICKABLE.includes(code)) await userEvent.click(button);
    expect(onPick).toHaveBeenCalledTimes(PICKABLE.includes(code) ? 1 : 0);
  });

  it.each([
    ['clip.pdf', 'file.network', true, 1],
    ['clip.image', 'file.network', true, 1],
    ['clip.pdf', 'file.http', true, 0],
    ['clip.list', 'file.network', true, 0],
    ['clip.pdf', 'file.network', false, 0],
  ] as const)('%s by %s asks for the host of the tab where that helps (%s)', async (code, detail, may, asked) => {
    const ask = vi.fn<() => void>();
    mount(<Refusal error={new AppError(code, detail)} onRetry={none} onInsist={none} onOriginal={none} onAddress={none} onPick={none} allow={may ? { url: 'https://www.yunxi.example.gov.cn/a.pdf', ask } : undefined} />);
    await expect.element(page.getByRole('alert')).toBeVisible();
    const button = page.getByRole('button', { name: '允许访问 yunxi.example.gov.cn' });
    expect(button.elements().length).toBe(asked);
    if (asked) await userEvent.click(button);
    expect(ask).toHaveBeenCalledTimes(asked);
  });
});
