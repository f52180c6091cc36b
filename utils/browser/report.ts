import { toAppError } from '../article/app-error';
import type { Failure } from '../article/failure';
import { safeDetail } from '../article/safe-detail';
import { noteFailure } from './failure-log';
import { reported } from './reported';

const PAGES = /\/(popup|sidepanel|library|options|welcome)\.html$/u;

/**
 * The one reporter: puts a failure on the errors page, and on the console. The code and the technical words of its detail
 * only, no page contents. Never throws; an error that was reported before is passed over.
 */
export function report(error: unknown): void {
  if (typeof error === 'object' && error !== null) {
    if (reported.has(error)) return;
    reported.add(error);
  }
  const failure = toAppError(error, 'app.defect');
  const detail = failure.detail === undefined ? '' : safeDetail(failure.detail);
  // oxlint-disable-next-line no-console
  console.error(`Jianbao ${failure.code}`, detail);
  const where = PAGES.exec(globalThis.location?.pathname ?? '')?.[1] ?? 'background';
  void note({ at: Date.now(), code: failure.code, where, ...(detail && { detail }) });
}

async function note(failure: Failure): Promise<void> {
  try {
    await noteFailure(failure);
  } catch {
    // Neither disk nor memory takes it: the console has it.
  }
}
