import { expect, onTestFinished, test } from 'vitest';
import { portalPage } from '@/scripts/lib/portal-page.mjs';
import { extract } from './support/extract';
import type { Portal } from '@/utils/portals/portal';
import { PORTALS } from '@/utils/portals/registry';
import { firstDifference } from './support/first-difference';
import { normalTree } from './support/normal-tree';
import { openPage } from './support/open-page';

test.each<[string, boolean]>([['with its rule', true], ['without it', false]])('the page that npm run new:portal begins reads as its folder says, %s', async (_, ruled) => {
  const { container, files } = portalPage('acme-cms');
  const { url, fields, absent, completeness } = JSON.parse(files['expected.json']);
  if (ruled) {
    const portals = PORTALS as Portal[];
    portals.push({ body: [`.${container}`] });
    onTestFinished(() => void portals.pop());
  }
  const page = await openPage(files['source.html'], url);
  onTestFinished(() => page.close());
  const draft = await extract(page.document, { url });
  expect(firstDifference(normalTree(files['expected.html']), normalTree(draft.html)) ?? 'equal').toBe('equal');
  expect(Object.fromEntries(Object.entries(draft.fields).map(([name, { value }]) => [name, value]))).toEqual(fields);
  expect(absent.filter((words: string) => !files['source.html'].includes(words) || draft.text.includes(words))).toEqual([]);
  expect(draft.completeness.verdict).toBe(completeness);
});
