import { expect, it } from 'vitest';
import { ownBytes } from '../../utils/library/own-bytes';

it('copies a view, and only a view', () => {
  const whole = new Uint8Array([1, 2, 3]);
  expect(ownBytes(whole)).toBe(whole);
  expect(ownBytes(whole.subarray(1)).buffer.byteLength).toBe(2);
});
