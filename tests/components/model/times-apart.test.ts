import { describe, expect, it } from 'vitest';
import { timesApart } from '../../../components/model/words/times-apart';

const at = (clock: string): string => new Date(`2026-11-23T${clock}`).toISOString();

describe('times in one list', () => {
  it('show seconds where two would read alike, and only there', () => {
    expect(timesApart([at('16:05:41'), at('16:05:09'), at('16:04:58')])).toEqual(['2026-11-23 16:05:41', '2026-11-23 16:05:09', '2026-11-23 16:04']);
  });

  it('are none for an empty list', () => {
    expect(timesApart([])).toEqual([]);
  });
});
