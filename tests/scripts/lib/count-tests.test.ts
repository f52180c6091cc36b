import { describe, expect, it } from 'vitest';
import { countTests } from '../../../scripts/lib/count-tests.mjs';

const file = (name: string, status: string, ...statuses: string[]) => ({
  name,
  status,
  assertionResults: statuses.map((own, i) => ({ status: own, fullName: `test ${i}` })),
});

describe('countTests', () => {
  it('counts what passed, failed and was left out', () => {
    const report = { success: false, testResults: [file('a', 'failed', 'passed', 'failed', 'skipped'), file('b', 'passed', 'passed')] };
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 1, names: ['a > test 1'] });
  });

  it.each([
    ['a file that could not be loaded', { testResults: [file('a', 'failed'), file('b', 'passed', 'passed')] }, 1, { passed: 1, failed: 1 }],
    ['a file whose tests passed and whose clean-up failed', { testResults: [file('a', 'failed', 'passed')] }, 1, { passed: 1, failed: 1 }],
    ['a run without tests', { success: true, testResults: [] }, 0, { passed: 0, failed: 1 }],
    ['an error outside of tests', { success: false, testResults: [file('a', 'passed', 'passed')] }, 1, { passed: 1, failed: 1 }],
    ['a bad exit though all passed', { success: true, testResults: [file('a', 'passed', 'passed')] }, 1, { passed: 1, failed: 1 }],
    ['a run that left no report', undefined, 1, { passed: 0, failed: 1 }],
  ])('counts %s as a failure', (_, report, code, count) => expect(countTests(report, code)).toMatchObject(count));

  it('counts a good run', () => {
    expect(countTests({ success: true, testResults: [file('a', 'passed', 'passed')] }, 0)).toEqual({ passed: 1, failed: 0, skipped: 0, names: [] });
  });
});
