import { isPartName, MANIFEST } from '../backup/format';
import { clipLines } from './clip-lines';
import type { Backup } from './open-backup';
import type { Problem } from './problem';
import { readContent, type Wanted } from './read-content';
import { readListed } from './read-listed';
import { wantedBy } from './wanted';

export interface Checked {
  /** Clips whose line is as it should be. */
  clips: number;
  problems: Problem[];
}

export interface CheckOptions {
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Reads a backup through and writes nothing: every hash, every line, every name. @throws AppError `backup.unreadable`; the reason of the signal */
export async function checkBackup(backup: Backup, { progress, signal }: CheckOptions = {}): Promise<Checked> {
  const problems: Problem[] = [...backup.zip.entries.keys()]
    .filter((name) => name !== MANIFEST && !backup.listed.has(name))
    .map((entry) => ({ code: 'backup.unlisted', entry }));
  const wanted = new Map<string, Wanted>();
  let clips = 0;
  for await (const found of clipLines(backup)) {
    signal?.throwIfAborted();
    if ('problem' in found) {
      problems.push(found.problem);
      continue;
    }
    clips += 1;
    for (const content of wantedBy(found.line)) wanted.set(content.name, content);
  }
  // What is listed but wanted by no clip (of a clip that was purged meanwhile, of a damaged line) must be whole all the same.
  const others = [...backup.listed.keys()].filter((name) => !isPartName(name) && !wanted.has(name));
  let done = 0;
  for (const content of [...wanted.values(), ...others]) {
    signal?.throwIfAborted();
    const read = typeof content === 'string' ? await readListed(backup, content) : await readContent(backup, content);
    if ('problem' in read) problems.push(read.problem);
    progress?.(++done, wanted.size + others.length);
  }
  return { clips, problems };
}
