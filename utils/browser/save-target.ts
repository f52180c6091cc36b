import { AppError } from '../article/app-error';

/** A file that is being saved. */
export interface SaveTarget {
  /** Takes the bytes; it is to be closed when all are written. Errors are `backup.unwritable`. */
  sink: WritableStream<Uint8Array>;
  /** After the sink was closed: hands the file to the reader, if it is not in its place yet. */
  finish(): Promise<void>;
  /** Throws away what was written. */
  discard(): Promise<void>;
}

/** As far as we use it; Firefox has no such thing. */
interface FileHandle {
  createWritable(): Promise<WritableStream<Uint8Array>>;
  remove?(): Promise<void>;
}
type Picker = (options: { suggestedName: string; types: { accept: Record<string, string[]> }[] }) => Promise<FileHandle>;

/** Bytes gathered before they are handed to the browser, which may keep them on disk. */
const PIECE = 8 * 1024 * 1024;
/** Milliseconds until the address of a download that was started may go. */
const HOLD_MS = 60_000;

/**
 * Asks where to save a zip, and writes straight to it where the browser lets a page do so; elsewhere gathers it in a blob and
 * hands that to the downloads. Call it in the click. Undefined when the reader closes the prompt.
 */
export async function saveTarget(name: string): Promise<SaveTarget | undefined> {
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return gathered(name);
  try {
    const handle = await showSaveFilePicker({ suggestedName: name, types: [{ accept: { 'application/zip': ['.zip'] } }] });
    return await direct(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    // Forbidden by policy, or in a private window: the downloads are still there.
    return gathered(name);
  }
}

async function direct(handle: FileHandle): Promise<SaveTarget> {
  const writer = (await handle.createWritable()).getWriter();
  writer.closed.catch(() => undefined);
  return {
    sink: sinkOf((piece) => writer.write(piece), () => writer.close()),
    finish: () => Promise.resolve(),
    discard: async () => {
      await writer.abort().catch(() => undefined);
      await handle.remove?.().catch(() => undefined);
    },
  };
}

function gathered(name: string): SaveTarget {
  let parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const pack = (): void => {
    parts.push(new Blob(pieces));
    pieces = [];
    length = 0;
  };
  return {
    sink: sinkOf(
      (piece) => {
        pieces.push(new Uint8Array(piece)); // a copy: the writer may use its buffer again
        length += piece.length;
        if (length >= PIECE) pack();
      },
      pack,
    ),
    finish: () => {
      const address = URL.createObjectURL(new Blob(parts, { type: 'application/zip' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), HOLD_MS);
      return Promise.resolve();
    },
    discard: () => {
      parts = [];
      pieces = [];
      return Promise.resolve();
    },
  };
}

function sinkOf(write: (piece: Uint8Array) => Promise<void> | void, close: () => Promise<void> | void): WritableStream<Uint8Array> {
  const coded = async (act: () => Promise<void> | void): Promise<void> => {
    try {
      await act();
    } catch (error) {
      throw new AppError('backup.unwritable', error instanceof Error ? error.name : undefined, { cause: error });
    }
  };
  return new WritableStream({ write: (piece) => coded(() => write(piece)), close: () => coded(close) });
}
