import { isPartName, MANIFEST, RULES } from '../backup/format';
import { clipLines } from './clip-lines';
import type { Backup } from './backup';
import type { Problem } from './problem';
import { readContent, type Wanted } from './read-content';
import { readListed } from './read-listed';
import { readRules } from './read-rules';
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
  if (backup.cut !== undefined) problems.unshift({ code: 'backup.cut', entry: backup.cut });
  const rules = await readRules(backup);
  if ('problem' in rules) problems.push(rules.problem);
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
  const others = [...backup.listed.keys()].filter((name) => !isPartName(name) && name !== RULES && !wanted.has(name));
  const all = [...wanted.values(), ...others];
  let done = 0;
  for (const group of groups(all, (content) => backup.listed.get(nameOf(content))?.length ?? 0)) {
    signal?.throwIfAborted();
    const read = await Promise.all(group.map((content) => (typeof content === 'string' ? readListed(backup, content) : readContent(backup, content))));
    problems.push(...read.flatMap((each) => ('problem' in each ? [each.problem] : [])));
    done += group.length;
    progress?.(done, all.length);
  }
  return { clips, problems };
}

const nameOf = (content: Wanted | string): string => (typeof content === 'string' ? content : content.name);

/** Bytes, and entries, that are looked at side by side. */
const SIDE_BY_SIDE = 4 * 1024 * 1024;
const AT_ONCE = 8;

/** Neighbours that are small together; a large one alone. */
function* groups<T>(items: readonly T[], size: (item: T) => number): Generator<T[]> {
  let group: T[] = [];
  let bytes = 0;
  for (const item of items) {
    if (group.length > 0 && (group.length === AT_ONCE || bytes + size(item) > SIDE_BY_SIDE)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(item);
    bytes += size(item);
  }
  if (group.length > 0) yield group;
}
