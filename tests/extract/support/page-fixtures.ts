import type { Completeness, FileRole } from '@/utils/article/draft';
import type { FieldValues } from '@/utils/article/field';

/** What expected.json of a page folder states. */
export interface PageExpectation {
  url: string;
  /** Every field that the page tells; a field that is not named here must not come out. */
  fields: Partial<FieldValues>;
  /** Names of the fields that must be shown as unsure. */
  unsure: string[];
  /** In order of their numbers. */
  files: { role: FileRole; name: string; url: string }[];
  /** Strings of the page that must occur neither in the HTML nor in the text. */
  absent: string[];
  completeness: Completeness['verdict'];
}

/** A folder of tests/fixtures/pages. `expectedHtml` and `expectation` are undefined when their file is missing. */
export interface PageFixture {
  name: string;
  source: string | undefined;
  expectedHtml: string | undefined;
  expectation: PageExpectation | undefined;
}

const files = import.meta.glob<string>('../../fixtures/pages/*/*.{html,json}', { query: '?raw', import: 'default', eager: true });

/** Every page folder, by name. Nothing is ever written: a missing expectation is for the suite to fail on. */
export function pageFixtures(): PageFixture[] {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, text] of Object.entries(files)) {
    const [file = '', folder = ''] = path.split('/').reverse();
    folders.set(folder, (folders.get(folder) ?? new Map<string, string>()).set(file, text));
  }
  return Array.from(folders, ([name, contents]) => {
    const json = contents.get('expected.json');
    return {
      name,
      source: contents.get('source.html'),
      expectedHtml: contents.get('expected.html'),
      expectation: json === undefined ? undefined : (JSON.parse(json) as PageExpectation),
    };
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
