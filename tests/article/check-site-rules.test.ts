import { describe, expect, it } from 'vitest';
import { AppError } from '../../utils/article/app-error';
import { checkSiteRule, MOST_RULES } from '../../utils/article/check-site-rules';
import { putRule } from '../../utils/article/put-rule';

const HOST = 'water.linjiang.example.gov.cn';

const codeOf = (value: unknown): [string, string | undefined] | undefined => {
  try {
    checkSiteRule(value, 'rules.3');
  } catch (error) {
    return [(error as AppError).code, (error as AppError).detail];
  }
  return undefined;
};

describe('a rule that comes in', () => {
  it('is kept as it is when every part is as it should be', () => {
    const rule = { host: HOST, path: '/sqxx/**', body: 'div.nr', title: '.tit', date: 'span', source: '#ly', drop: ['.tip', '.ad'] };
    expect(checkSiteRule(rule, 'rule')).toEqual(rule);
    expect(checkSiteRule({ host: '10.0.0.7', drop: ['.tip'] }, 'rule')).toEqual({ host: '10.0.0.7', drop: ['.tip'] });
  });

  it.each<[unknown, string, string]>([
    [null, 'rules.badRule', 'rules.3'],
    [[], 'rules.badRule', 'rules.3'],
    [{ body: '#a' }, 'rules.badRule', 'rules.3.host'],
    [{ host: 'Example.gov.cn', body: '#a' }, 'rules.badRule', 'rules.3.host'],
    [{ host: 'https://example.gov.cn', body: '#a' }, 'rules.badRule', 'rules.3.host'],
    [{ host: HOST, path: 'a', body: '#a' }, 'rules.badRule', 'rules.3.path'],
    [{ host: HOST, path: `/${'*a'.repeat(11)}`, body: '#a' }, 'rules.badRule', 'rules.3.path'],
    [{ host: HOST, path: '/a?b', body: '#a' }, 'rules.badRule', 'rules.3.path'],
    [{ host: HOST }, 'rules.badRule', 'rules.3'],
    [{ host: HOST, drop: [] }, 'rules.badRule', 'rules.3'],
    [{ host: HOST, drop: '.a' }, 'rules.badRule', 'rules.3.drop'],
    [{ host: HOST, drop: Array(21).fill('.a') }, 'rules.badRule', 'rules.3.drop'],
    [{ host: HOST, drop: ['.a', ':has(b)'] }, 'rules.badSelector', 'rules.3.drop.1'],
    [{ host: HOST, body: 7 }, 'rules.badSelector', 'rules.3.body'],
    [{ host: HOST, body: 'a{}' }, 'rules.badSelector', 'rules.3.body'],
    [{ host: HOST, body: '#a', script: 'x' }, 'rules.unknownKey', 'rules.3.script'],
    [JSON.parse(`{"host":"${HOST}","body":"#a","__proto__":{}}`), 'rules.unknownKey', 'rules.3.__proto__'],
  ])('%j is %s at %s', (value, code, detail) => {
    expect(codeOf(value)).toEqual([code, detail]);
  });
});

describe('putting a rule in', () => {
  it('takes the place of the one for the same pages, and no other', () => {
    const rules = [{ host: HOST, body: '#a' }, { host: HOST, path: '/b/**', body: '#b' }];
    expect(putRule(rules, { host: HOST, path: '/b/**', title: 'h1' })).toEqual([rules[0], { host: HOST, path: '/b/**', title: 'h1' }]);
    expect(putRule(rules, { host: HOST, path: '/c/**', body: '#c' })).toHaveLength(3);
  });

  it('ends at a number that nobody makes by hand', () => {
    const full = Array.from({ length: MOST_RULES }, (_, i) => ({ host: HOST, path: `/${i}`, body: '#a' }));
    expect(() => putRule(full, { host: HOST, body: '#a' })).toThrow(new AppError('rules.tooLarge', String(MOST_RULES)));
    expect(putRule(full, { host: HOST, path: '/7', body: '#b' })).toHaveLength(MOST_RULES);
  });
});
