import { type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { AppError } from '../article/app-error';
import { AheadReader } from './ahead-reader';
import './configured';

/** A zip that is open for reading, at any place. */
export interface ZipIn {
  /** Names of the entries in the order of the directory, each with the length that it declares, in bytes. */
  readonly entries: ReadonlyMap<string, number>;
  /**
   * The bytes of an entry. Never holds more than `limit`, whatever the entry declares.
   * @throws AppError `backup.missing`, `backup.tooLarge`, `backup.damaged`, `backup.unreadable`, each with the name of the entry
   */
  read(name: string, limit: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Deflate cannot shrink bytes to less than this share: a zip that declares more lies, or names the same bytes many times. */
const MOST_SHRINKING = 1032;
/** More entries than any library has; their names alone would fill the memory. */
const MOST_ENTRIES = 2_000_000;
/** A name of ours: folders and files of plain letters, no way up, none from the root. */
const PLAIN_NAME = /^(?:[A-Za-z0-9_-]+\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/**
 * Reads the directory of a zip. Nothing is unpacked yet.
 * @throws AppError `backup.notZip`, `backup.badName`, `backup.duplicate`, `backup.tooLarge`, `backup.unreadable`
 */
export async function readZip(file: Blob): Promise<ZipIn> {
  const found = new Map<string, FileEntry>();
  let declared = 0;
  try {
    // A backup made by us has neither anything before the first entry nor anything after the directory.
    for await (const entry of new ZipReader(new AheadReader(file)).getEntriesGenerator()) {
      if (!PLAIN_NAME.test(entry.filename) || entry.directory) throw new AppError('backup.badName', printable(entry.filename));
      if (entry.encrypted) throw new AppError('backup.damaged', entry.filename);
      if (found.has(entry.filename)) throw new AppError('backup.duplicate', entry.filename);
      declared += entry.uncompressedSize;
      if (found.size >= MOST_ENTRIES || declared > file.size * MOST_SHRINKING) throw new AppError('backup.tooLarge', entry.filename);
      found.set(entry.filename, entry);
    }
  } catch (error) {
    throw ofZip(error, 'directory', 'backup.notZip');
  }
  return {
    entries: new Map([...found].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
    read: async (name, limit) => {
      const entry = found.get(name);
      if (!entry) throw new AppError('backup.missing', name);
      try {
        return await unpack(entry, limit);
      } catch (error) {
        throw ofZip(error, name, 'backup.damaged');
      }
    },
  };
}

async function unpack(entry: FileEntry, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.uncompressedSize > limit) throw new AppError('backup.tooLarge', entry.filename);
  const bytes = new Uint8Array(entry.uncompressedSize);
  let end = 0;
  const take = new WritableStream<Uint8Array>({
    write(piece) {
      // An entry may declare less than it holds.
      if (end + piece.length > bytes.length) throw new AppError('backup.damaged', entry.filename);
      bytes.set(piece, end);
      end += piece.length;
    },
  });
  await entry.getData(take, { checkCrc32: true });
  if (end !== bytes.length) throw new AppError('backup.damaged', entry.filename);
  return bytes;
}

function ofZip(error: unknown, place: string, fallback: 'backup.notZip' | 'backup.damaged'): AppError {
  if (error instanceof AppError) return error;
  const { name = '', message = '' } = error instanceof Error || error instanceof DOMException ? error : {};
  if (name === 'NotReadableError' || name === 'NotFoundError') return new AppError('backup.unreadable', place, { cause: error });
  if (/duplicate/i.test(message)) return new AppError('backup.duplicate', place, { cause: error });
  if (/unsafe|filename/i.test(message)) return new AppError('backup.badName', place, { cause: error });
  return new AppError(fallback, place, { cause: error });
}

/** A hostile name as it may stand in a message. */
const printable = (name: string): string => JSON.stringify(name.slice(0, 100));
