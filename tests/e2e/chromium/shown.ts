import type { Page } from 'puppeteer-core';

/** Waits until a page shows a text, in its own words or as the value of a field; fails with what it shows instead. */
export async function shown(page: Page, text: string, timeout = 60_000): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => {
        const values = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value);
        return [document.body.innerText, ...values].some((own) => own.includes(wanted));
      },
      // A page behind another draws no frames.
      { timeout, polling: 100 },
      text,
    );
  } catch (error) {
    const instead = await page.evaluate(() => document.body.innerText).catch(() => '(the page is gone)');
    throw new Error(`“${text}” never appeared; shown instead:\n${instead}`, { cause: error });
  }
}
