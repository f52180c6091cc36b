import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, SHIPPED, shippedCode } from './helpers/files';

describe('file names', () => {
  it('components are PascalCase, everything else kebab-case', () => {
    const wrong = shippedCode().filter((path) => {
      const name = basename(path).replace(/(\.d)?\.\w+$/, '');
      return path.endsWith('.tsx') && name !== 'main' ? !/^[A-Z][A-Za-z0-9]*$/.test(name) : !/^\d*[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    });
    expect(wrong, 'A file is named for its one export: clip-markdown.ts, ArticleView.tsx').toEqual([]);
  });

  it('a style sheet belongs to the component beside it', () => {
    const files = new Set(SHIPPED.flatMap((folder) => listFiles(folder)));
    const orphans = [...files].filter((path) => path.endsWith('.module.css') && !files.has(`${dirname(path)}/${basename(path, '.module.css')}.tsx`));
    expect(orphans, 'X.module.css stands beside X.tsx').toEqual([]);
  });
});
