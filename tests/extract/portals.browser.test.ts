import { expect, test } from 'vitest';
import type { Portal } from '@/utils/portals/portal';
import { pageFixtures } from './support/page-fixtures';

const families = Object.entries(import.meta.glob<Record<string, Portal>>('../../utils/portals/families/*.ts', { eager: true })).map(([path, module]) => ({ name: path.split('/').at(-1)!.replace('.ts', ''), rule: Object.values(module)[0]! }));
const pages = pageFixtures();
const bare = (html: string) => (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').replace(/\s+/g, '');

test.each(families)('the rule $name finds the body of a page of its own', ({ name, rule }) => {
  const own = pages.filter((page) => page.name.startsWith(`${name}--`));
  const found = own.filter(({ source = '', expectedHtml = '' }) => {
    const document = new DOMParser().parseFromString(source, 'text/html');
    return rule.body.some((selector) => [...document.querySelectorAll(selector)].some((element) => bare(element.outerHTML).includes(bare(expectedHtml).slice(-40))));
  });
  expect(found.length, `Of ${own.length} pages none has its body in an element that the rule names`).toBeGreaterThan(0);
});
