// @ts-check

/**
 * The parts of vitest's JSON report that are counted.
 * @typedef {object} Report
 * @property {boolean} [success]
 * @property {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName?: string }[] }[]} testResults
 */

/** @typedef {{ passed: number, failed: number, skipped: number, names: string[] }} Count `names` of what failed */

/**
 * Counts a run honestly: a file that could not be loaded is a failure, so is a run without any test, a run that ended badly
 * though no test did (an error outside of tests), and a run that left no report.
 * @param {Report | undefined} report
 * @param {number} exitCode of vitest
 * @returns {Count}
 */
export function countTests(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, names: ['vitest left no report'] };
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: 0, names: [] };
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') count.passed++;
      else if (status === 'failed') fail(count, `${file.name} > ${fullName ?? '?'}`);
      else count.skipped++;
    }
    if (file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')) fail(count, `${file.name} (could not run)`);
  }
  if (count.passed + count.failed === 0) fail(count, 'vitest ran no test');
  if (count.failed === 0 && (exitCode !== 0 || report.success === false)) fail(count, 'vitest ended with an error outside of tests');
  return count;
}

/**
 * @param {Count} count
 * @param {string} name
 */
function fail(count, name) {
  count.failed++;
  count.names.push(name);
}
