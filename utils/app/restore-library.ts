import type { SiteRule } from '../article/site-rule';
import type { Checked, CheckOptions } from '../library/restore/check-backup';
import type { Backup } from '../library/restore/backup';
import type { Problem } from '../library/restore/problem';
import type { Report, RestoreOptions } from '../library/restore/restore-backup';

export interface RestoreDeps {
  open(file: Blob): Promise<Backup>;
  check(backup: Backup, options: CheckOptions): Promise<Checked>;
  restore(backup: Backup, options: RestoreOptions): Promise<Report>;
  rules(backup: Backup): Promise<{ rules: SiteRule[] } | { problem: Problem }>;
  /** Takes in those that are not here. */
  addRules(rules: readonly SiteRule[]): Promise<unknown>;
  /** Tells the other pages which clips changed, by their local ids. */
  announce(ids: number[]): void;
}

export interface RestoreRequest {
  file: Blob;
  /** The reader knows what is damaged, and wants the rest. */
  wholeParts: boolean;
  signal: AbortSignal;
  checking: (done: number, total: number) => void;
  restoring: (done: number, total: number, report: Readonly<Report>) => void;
}

/** Clips told of at once: every page reads its list anew each time. */
const TOLD_AT_ONCE = 100;

/**
 * The use case "everything in". A backup is read through first; if anything of it is damaged nothing is written, unless the reader
 * asks for the whole parts.
 * @throws AppError of `backup.*`, `library.*`; the reason of the signal. What was restored until then stays, and is whole.
 */
export async function restoreLibrary(deps: RestoreDeps, request: RestoreRequest): Promise<{ refused: Checked } | { report: Report }> {
  const { file, wholeParts, signal } = request;
  const backup = await deps.open(file);
  if (!wholeParts) {
    const checked = await deps.check(backup, { signal, progress: request.checking });
    if (checked.problems.length > 0) return { refused: checked };
  }
  let untold: number[] = [];
  const tell = (): void => {
    if (untold.length > 0) deps.announce(untold);
    untold = [];
  };
  const changed = (id: number): void => {
    untold.push(id);
    if (untold.length === TOLD_AT_ONCE) tell();
  };
  try {
    const found = await deps.rules(backup);
    if ('rules' in found && found.rules.length > 0) await deps.addRules(found.rules);
    const report = await deps.restore(backup, { signal, progress: request.restoring, changed });
    return { report: 'problem' in found ? { ...report, problems: [found.problem, ...report.problems] } : report };
  } finally {
    tell();
  }
}
