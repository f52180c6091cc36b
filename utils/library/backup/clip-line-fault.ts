import { isUlid } from '../../article/ulid';
import type { ClipLine } from './format';
import { CLIP_LINE } from './line-shapes';

/** Where a parsed line is no clip: the path of the first fault; undefined when it is one, and then it may be taken as a {@link ClipLine}. */
export function clipLineFault(value: unknown): string | undefined {
  const fault = CLIP_LINE(value);
  return fault ?? together(value as ClipLine);
}

/** What the rows of a clip must say of each other. */
function together({ uid, f, captures, files }: ClipLine): string | undefined {
  const uids = new Set(captures.map((capture) => capture.uid));
  if (uids.size !== captures.length) return 'captures';
  if (captures.some(({ clip }) => clip !== uid)) return 'captures.clip';
  // It may be one that is not here: that of a team's clip on its way, or one that was set aside.
  if (!isUlid(f['capture']?.v)) return 'f.capture';
  const listed = new Set(captures.flatMap((capture) => capture.files.map(({ n }) => `${capture.uid}:${n}`)));
  if (listed.size !== captures.reduce((sum, capture) => sum + capture.files.length, 0)) return 'captures.files';
  const rows = new Set(files.map(({ capture, n }) => `${capture}:${n}`));
  if (rows.size !== files.length || files.some(({ capture, n }) => !listed.has(`${capture}:${n}`))) return 'files';
  if (files.some(({ state, sha }) => (state === 'kept' || state === 'remote') && sha === null)) return 'files.sha';
  return undefined;
}
