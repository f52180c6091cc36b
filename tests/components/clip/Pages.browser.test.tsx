import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PopupDeps } from '../../../components/model/popup-deps';
import { madeUpDraft } from '../../helpers/made-up-draft';
import { openPopup as open } from '../../helpers/open-popup';

describe('the popup, of how whole an article is', () => {
  it('tells of an article over several pages how the fetching goes, and offers it again where a page failed', async () => {
    const whole = madeUpDraft();
    const draft = madeUpDraft({ completeness: { ...whole.completeness, pages: { found: 5, kept: 1 }, verdict: 'partial' } });
    let answer = (_: { reason?: string }): void => undefined;
    const fetchPages = vi.fn<PopupDeps['fetchPages']>(() => new Promise((resolve) => (answer = resolve)));
    await open({ draft, fetchPages });
    await expect.element(page.getByText('文章分 5 页，已存 1 页，正在取其余各页…')).toBeVisible();
    expect(fetchPages).toHaveBeenCalledTimes(1);
    answer({ reason: 'file.http' });
    await expect.element(page.getByText(/已存 1 页。网站没有给出/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: '重试' }));
    expect(fetchPages.mock.lastCall).toEqual([{ capture: fetchPages.mock.calls[0]![0].capture, tab: 7 }]);
    answer({});
    await expect.element(page.getByRole('button', { name: '取其余各页' })).toBeVisible();
  });

  it('says which end of the text is missing', async () => {
    const whole = madeUpDraft();
    await open({ draft: madeUpDraft({ completeness: { ...whole.completeness, lastKept: false, verdict: 'doubtful' } }) });
    await expect.element(page.getByText('末尾一句没有存到')).toBeVisible();
  });
});
