import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../utils/extract/content/judge';
import type { Region } from '../../../utils/extract/content/region';
import type { Page } from '../../../utils/extract/lines/line';

/** Ten lines of ten characters; each is worth its number. */
const page = { lines: Array.from({ length: 10 }, () => ({ chars: 10 })) } as unknown as Page;
const sums = [0, 0, 0, 100, 200, 300, 360, 365, 365, 365, 365];
const region = (by: Region['by'], from: number, to: number): Region => ({ by, from, to, element: {} as Element });

describe('isOpen', () => {
  it('is settled where nothing speaks for any region, and where there is one alone', () => {
    expect(isOpen(page, [], sums)).toBe(false);
    expect(isOpen(page, [region('density', 0, 2)], sums)).toBe(false);
    expect(isOpen(page, [region('density', 2, 7)], sums)).toBe(false);
  });

  it('is settled where the known container is the densest too, or far ahead', () => {
    expect(isOpen(page, [region('signature', 2, 7), region('density', 2, 7)], sums)).toBe(false);
    expect(isOpen(page, [region('signature', 2, 7), region('signature', 2, 4), region('density', 1, 7)], sums)).toBe(false);
  });

  it('is settled where the one region has pictures alone', () => {
    const page = { lines: Array.from({ length: 10 }, () => ({ chars: 0 })) } as unknown as Page;
    expect(isOpen(page, [region('density', 2, 7)], sums)).toBe(false);
  });

  it('is settled where the other region is the same text but for a line at its edge', () => {
    const lines = Array.from({ length: 20 }, () => ({ chars: 10 }));
    const page = { lines } as unknown as Page;
    const sums = Array.from({ length: 21 }, (_, i) => i * 10);
    expect(isOpen(page, [region('signature', 0, 20), region('signature', 0, 19)], sums)).toBe(false);
    expect(isOpen(page, [region('signature', 0, 19), region('signature', 1, 20)], sums)).toBe(true);
  });

  it('is open where one voice more could make another region the best', () => {
    expect(isOpen(page, [region('signature', 2, 5), region('density', 2, 7)], sums)).toBe(true);
    expect(isOpen(page, [region('marker', 2, 6), region('signature', 2, 7)], sums)).toBe(true);
  });
});
