import type { SaveTarget } from '../browser/save-target';
import type { Dumped } from '../library/dump/dump-library';

export interface ExportDeps {
  /** Asks where the file goes; undefined when the reader thinks better of it. Called at once: a prompt needs the click. */
  target(name: string): Promise<SaveTarget | undefined>;
  dump(sink: WritableStream<Uint8Array>, options: { signal: AbortSignal; progress: (done: number, total: number) => void }): Promise<Dumped>;
}

export interface ExportRequest {
  /** Suggested name of the file. */
  name: string;
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
}

/**
 * The use case "everything out": one zip of the whole library. What was begun and not finished is thrown away, so that no half
 * file passes for a backup.
 * @returns undefined when it was called off
 * @throws AppError `library.failed`, `backup.unwritable`
 */
export async function exportLibrary({ target, dump }: ExportDeps, { name, signal, progress }: ExportRequest): Promise<Dumped | undefined> {
  const place = await target(name);
  if (!place) return undefined;
  try {
    const dumped = await dump(place.sink, { signal, progress });
    await place.finish();
    return dumped;
  } catch (error) {
    await place.discard();
    if (signal.aborted) return undefined;
    throw error;
  }
}
