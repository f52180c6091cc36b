import { describe, expect, it } from 'vitest';
import type { AppError } from '../../utils/article/app-error';
import { readSiteRules, writeSiteRules } from '../../utils/article/site-rules-file';

const RULE = { host: 'water.linjiang.example.gov.cn', path: '/sqxx/**', body: 'div.nr', drop: ['.tip'] };
const file = (change: object): string => JSON.stringify({ format: 'jianbao-site-rules', version: 1, rules: [RULE], ...change });

const failureOf = (text: string): [string, string | undefined] | undefined => {
  try {
    readSiteRules(text);
  } catch (error) {
    return [(error as AppError).code, (error as AppError).detail];
  }
  return undefined;
};

describe('a file of rules', () => {
  it('comes in as it went out', () => {
    const rules = [RULE, { host: '10.0.0.7', title: 'h1' }];
    expect(readSiteRules(writeSiteRules(rules))).toEqual(rules);
    expect(readSiteRules(`\uFEFF${writeSiteRules([])}`)).toEqual([]);
  });

  it.each<[string, string, string | undefined]>([
    ['{', 'rules.badJson', undefined],
    ['', 'rules.badJson', undefined],
    ['[]', 'rules.notRules', undefined],
    ['null', 'rules.notRules', undefined],
    [file({ format: 'other' }), 'rules.notRules', undefined],
    [file({ version: '1' }), 'rules.notRules', undefined],
    [file({ version: 0 }), 'rules.notRules', undefined],
    [file({ rules: {} }), 'rules.notRules', undefined],
    [file({ version: 2, rules: 'in another form' }), 'rules.newer', '2'],
    [file({ script: 'x' }), 'rules.unknownKey', 'script'],
    [file({ rules: [RULE, { ...RULE, code: 'x' }] }), 'rules.unknownKey', 'rules.1.code'],
    [file({ rules: [{ ...RULE, body: 'a{}' }] }), 'rules.badSelector', 'rules.0.body'],
    [file({ rules: [RULE, RULE, {}] }), 'rules.badRule', 'rules.2.host'],
    [file({ rules: Array.from({ length: 501 }, () => RULE) }), 'rules.tooLarge', '501'],
    [`"${'x'.repeat(1024 * 1024)}"`, 'rules.tooLarge', undefined],
  ])('%.60s is refused', (text, code, detail) => {
    expect(failureOf(text)).toEqual([code, detail]);
  });
});
