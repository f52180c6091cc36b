import type { Failure } from '../../../utils/article/failure';

/** What is copied from the errors page: plain text, a line each, newest first. @param machine the first line */
export function failureReport(machine: string, failures: readonly Failure[]): string {
  const lines = failures.map(({ at, code, where, detail }) => [new Date(at).toISOString(), code, where, detail].filter(Boolean).join(' '));
  return [machine, ...lines, ''].join('\n');
}
