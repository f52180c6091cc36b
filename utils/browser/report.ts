import { toAppError } from '../article/app-error';

/** The one place that writes to the console: a failure that no person waits for. Codes and details only, no page contents. */
export function report(error: unknown): void {
  const { code, detail } = toAppError(error, 'clip.failed');
  // oxlint-disable-next-line no-console
  console.error(`Jianbao ${code}`, detail ?? '');
}
