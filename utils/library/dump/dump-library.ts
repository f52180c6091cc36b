import type { SiteRule } from '../../article/site-rule';
import { writeSiteRules } from '../../article/site-rules-file';
import { writeZip } from '../../zip/write-zip';
import { CLIPS_IN_PART, type ClipLine, partName, README, RULES } from '../backup/format';
import { README_TEXT } from '../backup/readme-text';
import type { Library } from '../open';
import { clipUids } from './clip-uids';
import { contentsOf } from './contents';
import { type ListedZip, listedZip } from './manifest';
import { readClipLine } from './read-clip-line';

export interface DumpOptions {
  /** Version of the extension. */
  version: string;
  /** The reader's rules for sites: they are not in the library, and go with it. */
  rules?: readonly SiteRule[];
  /** Told after each clip. */
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

export interface Dumped {
  clips: number;
  /** Contents that the library should have and has damaged or not at all: {@link ClipLine.absent} names them. */
  absent: number;
}

/**
 * Writes the whole library into a sink as one zip (docs/backup-format.md), and closes the sink. It takes the clips that are
 * there when it begins, each as it is when its turn comes, all its rows in one transaction; contents never change under
 * their hash. One that is purged meanwhile is left out. Memory: two contents, the lines of a part, the names of the entries.
 * @throws AppError `library.failed`; what the sink throws; the reason of the signal
 */
export async function dumpLibrary(lib: Library, sink: WritableStream<Uint8Array>, options: DumpOptions): Promise<Dumped> {
  const at = new Date(lib.now());
  const zip = listedZip(writeZip(sink, at));
  const uids = await clipUids(lib);
  const dumped: Dumped = { clips: 0, absent: 0 };
  let lines: string[] = [];
  let parts = 0;
  const endPart = async (): Promise<void> => {
    if (lines.length > 0) await zip.addText(partName(++parts), lines.join(''));
    lines = [];
  };
  await zip.addText(README, README_TEXT);
  if (options.rules && options.rules.length > 0) await zip.addText(RULES, writeSiteRules(options.rules));
  for (const [i, uid] of uids.entries()) {
    options.signal?.throwIfAborted();
    const line = await dumpClip(lib, zip, uid);
    if (line) {
      lines.push(`${JSON.stringify(line)}\n`);
      dumped.clips += 1;
      dumped.absent += line.absent.length;
    }
    if (lines.length === CLIPS_IN_PART) await endPart();
    options.progress?.(i + 1, uids.length);
  }
  await endPart();
  options.signal?.throwIfAborted();
  await zip.close({ jianbao: options.version, exportedAt: at.toISOString(), clips: dumped.clips });
  return dumped;
}

/** Contents first, so that a line is written only once all it names is in the zip, or known not to be here. */
async function dumpClip(lib: Library, zip: ListedZip, uid: string): Promise<ClipLine | undefined> {
  const line = await readClipLine(lib, uid);
  if (!line) return undefined;
  const absent = new Set<string>();
  const missing = contentsOf(lib, line).filter(({ name }) => !zip.has(name));
  // The next content is read while the one before is being written.
  let reading = missing[0]?.load();
  for (const [i, { sha, name, pack }] of missing.entries()) {
    const content = await reading;
    reading = missing[i + 1]?.load();
    reading?.catch(() => undefined);
    if (content) await zip.add(name, content, { pack });
    else absent.add(sha);
  }
  // Its contents may be missing because it was purged just now.
  if (absent.size > 0 && (await readClipLine(lib, uid)) === undefined) return undefined;
  return { ...line, absent: [...absent].sort() };
}
