import { describe, expect, it } from 'vitest';
import { originOf, parseAddress } from '@/utils/article/parse-address';

describe('parseAddress', () => {
  it('reads what is an address', () => {
    expect(parseAddress('https://portal.example.gov.cn:8080/a?b#c')?.hostname).toBe('portal.example.gov.cn');
    expect(originOf('https://portal.example.gov.cn:8080/a?b#c')).toBe('https://portal.example.gov.cn:8080');
  });

  it.each(['', '/a/b', 'http://', 'https://a b/', 'not an address'])('answers undefined for “%s”', (address) => {
    expect(parseAddress(address)).toBeUndefined();
    expect(originOf(address)).toBeUndefined();
  });
});
