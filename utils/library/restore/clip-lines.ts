import { clipLineFault } from '../backup/clip-line-fault';
import { type ClipLine, isPartName } from '../backup/format';
import { lines } from './lines';
import type { Backup } from './backup';
import type { Problem } from './problem';
import { readListed } from './read-listed';

/** Every clip of a backup whose line is as it should be, in order; the others come as what is wrong with them. */
export async function* clipLines(backup: Backup): AsyncGenerator<{ line: ClipLine; entry: string; n: number } | { problem: Problem }> {
  const seen = new Set<string>();
  for (const entry of [...backup.listed.keys()].filter(isPartName)) {
    const part = await readListed(backup, entry);
    if ('problem' in part) {
      yield part;
      continue;
    }
    for (const { n, json } of lines(part.bytes)) {
      const fault = clipLineFault(json);
      if (fault !== undefined) {
        yield { problem: { code: 'backup.badRow', entry, line: n, ...(fault !== '' && { path: fault }) } };
        continue;
      }
      const line = json as ClipLine;
      if (seen.has(line.uid)) yield { problem: { code: 'backup.duplicate', entry, line: n } };
      else yield { line, entry, n };
      seen.add(line.uid);
    }
  }
}
