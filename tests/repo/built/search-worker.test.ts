import { describe, expect, it } from 'vitest';
import { SIMPLIFIED } from '../../../utils/search/fold-table';
import { builtFiles, builtText } from './builds';

describe('the search worker', () => {
  it.each(['chrome', 'firefox'] as const)('alone carries the table of characters, and no extension API (%s)', (target) => {
    const carriers = builtFiles(target, /\.js$/).filter((path) => builtText(target, path).includes(SIMPLIFIED.slice(0, 40)));
    expect(carriers, 'A page imports utils/search/fold.ts by value: ask the worker instead').toEqual([expect.stringMatching(/search-worker/)]);
    expect(builtText(target, carriers[0]!), 'The worker imports utils/browser/api.ts').not.toMatch(/\bbrowser\.runtime\b|\bchrome\.runtime\b/);
  });
});
