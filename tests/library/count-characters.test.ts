import { expect, it } from 'vitest';
import { countCharacters } from '../../utils/library/count-characters';

it('counts characters without white space', () => {
  expect(countCharacters('　　甲 乙\n\t丙\u00a0𠮷')).toBe(4);
  expect(countCharacters('')).toBe(0);
});
