import { describe, expect, it } from 'vitest';
import { foldTableSource } from '../../scripts/build/fold-table.mjs';
import { readText } from './helpers/files';

describe('the table of traditional characters', () => {
  it('is what its script writes', () => {
    expect(readText('utils/search/fold-table.ts') === foldTableSource(), 'Run node scripts/make-fold-table.mjs and commit what it writes').toBe(true);
  });
});
