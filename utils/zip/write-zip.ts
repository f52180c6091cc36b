import { Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js/lib/zip-core-custom.js';
import './configured';

/** A zip that is being written. Entries stand in it in the order in which they are added. */
export interface ZipOut {
  /** @param pack false for what is compressed already, such as pictures */
  add(name: string, bytes: Uint8Array, options?: { pack?: boolean }): Promise<void>;
  /** Writes the directory and closes the sink. */
  close(): Promise<void>;
}

/**
 * Writes a zip (zip64 where it must be) into a sink, one entry after the other; holds one entry and the directory in memory.
 * Each entry tells its length in front, so that a zip that loses its end can be read up to there ({@link mendZip}).
 * What the sink throws comes out of `add` and `close`.
 * @param at the time that each entry bears
 */
export function writeZip(sink: WritableStream<Uint8Array>, at: Date): ZipOut {
  const zip = new ZipWriter(sink, { lastModDate: at, extendedTimestamp: false, keepOrder: true, bufferedWrite: true });
  return {
    add: async (name, bytes, { pack = true } = {}) => {
      await zip.add(name, new Uint8ArrayReader(bytes), { level: pack ? 6 : 0 });
    },
    close: async () => {
      await zip.close();
    },
  };
}
