import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

/** The checker itself, to run in a page. */
export const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Breaches of WCAG 2.2 AA and of good practice on a page of ours, one line each; contrast is really computed. `without` leaves rules out. */
export async function breaches(page: Page, without: readonly string[] = []): Promise<string[]> {
  await page.evaluate(await axeSource);
  return page.evaluate(async (left) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])) });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, without);
}
