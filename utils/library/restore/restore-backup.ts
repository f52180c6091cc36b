import type { Library } from '../open';
import { clipLines } from './clip-lines';
import { type Loaded, loadContents } from './load-contents';
import type { Backup } from './backup';
import type { Problem } from './problem';
import { restoreClip, type Restored } from './restore-clip';
import type { ClipLine } from '../backup/format';

/** How many clips were new, were changed, were there already; and what could not be restored. */
export interface Report {
  added: number;
  merged: number;
  same: number;
  problems: Problem[];
}

export interface RestoreOptions {
  /** Told after each clip. */
  progress?: (done: number, total: number, report: Readonly<Report>) => void;
  /** Told which clips were written, by their local ids, once they are on disk. */
  changed?: (id: number) => void;
  signal?: AbortSignal;
}

/**
 * Brings all that is whole in a backup into the library, clip by clip, each in one transaction: broken off at any moment it leaves a
 * whole library, and the same backup again does the rest. A clip with a damaged line is passed over; a damaged content leaves
 * its clip without it, noted as known. `checkBackup` tells beforehand what there is of both.
 * @throws AppError `library.full`, `library.failed`, `backup.unreadable`; the reason of the signal
 */
export async function restoreBackup(lib: Library, backup: Backup, { progress, changed, signal }: RestoreOptions = {}): Promise<Report> {
  const report: Report = { added: 0, merged: 0, same: 0, problems: backup.cut === undefined ? [] : [{ code: 'backup.cut', entry: backup.cut }] };
  let done = 0;
  const write = async (line: ClipLine, loaded: Loaded, place: Pick<Problem, 'entry' | 'line'>): Promise<void> => {
    const { restored, problems } = await bring(lib, backup, line, loaded);
    // A content that several clips share is told once.
    report.problems.push(...problems.filter((problem) => !report.problems.some(({ entry: known }) => known === problem.entry)));
    if ('id' in restored) report[restored.outcome] += 1;
    else report.problems.push({ code: 'backup.conflict', ...place });
    if ('id' in restored && restored.outcome !== 'same') for (const id of [restored.id, ...restored.others]) changed?.(id);
    progress?.(++done, backup.head.clips, report);
  };
  // The next clip is read while the one before is being written.
  let writing = Promise.resolve();
  try {
    for await (const found of clipLines(backup)) {
      signal?.throwIfAborted();
      if ('problem' in found) {
        report.problems.push(found.problem);
        continue;
      }
      const { line, entry, n } = found;
      const loaded = await loadContents(lib, backup, line);
      await writing;
      writing = write(line, loaded, { entry, line: n });
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  return report;
}

async function bring(lib: Library, backup: Backup, line: ClipLine, loaded: Loaded): Promise<{ restored: Restored; problems: Problem[] }> {
  const restored = await restoreClip(lib, line, loaded);
  if (restored.outcome !== 'again') return { restored, problems: loaded.problems };
  // A clip that shared a content with this one was purged between looking and writing.
  const whole = await loadContents(lib, backup, line, { all: true });
  return { restored: await restoreClip(lib, line, { ...whole, here: new Set() }), problems: whole.problems };
}
