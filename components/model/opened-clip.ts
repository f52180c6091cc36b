import type { Capture, Clip, FileRow } from '../../utils/article/clip';
import type { Fields } from '../../utils/article/field';
import { effectiveFields } from '../../utils/library/effective-fields';
import type { ClipAccess } from './clip-access';

/** A clip with its current capture, the fields as the reader set them, and its files; bodies are read apart. */
export interface OpenedClip {
  clip: Clip;
  /** Absent while it lies elsewhere. */
  capture: Capture | undefined;
  fields: Fields;
  files: FileRow[];
  note: string;
  trashed: boolean;
}

/** Reads a clip whole but for its bodies; undefined when there is none of that id. */
export async function openClip(access: Pick<ClipAccess, 'clip' | 'capture' | 'files'>, id: number): Promise<OpenedClip | undefined> {
  const clip = await access.clip(id);
  if (!clip) return undefined;
  const uid = clip.f['capture']?.v;
  const [capture, files] = typeof uid === 'string' ? await Promise.all([access.capture(uid), access.files(uid)]) : [undefined, []];
  const note = clip.f['note']?.v;
  return {
    clip,
    capture,
    fields: effectiveFields(clip, capture),
    files,
    note: typeof note === 'string' ? note : '',
    trashed: clip.f['deleted']?.v === true,
  };
}
