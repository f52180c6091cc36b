import type { ErrorCode } from '../article/error-codes';
import type { CaptureFile, FileRow } from '../article/clip';
import type { DraftFile } from '../article/draft';
import { fileAddress } from '../article/file-address';
import { sha256 } from '../article/sha256';
import { decodeDataUrl } from './data-url';
import { keptMime } from './kept-mime';
import type { BlobRow } from './schema';

/** A file of a draft as it goes into the capture, its first state, and its content where the page itself held it. */
export interface PreparedFile {
  file: CaptureFile;
  row: Omit<FileRow, 'capture' | 'clip'>;
  blob?: BlobRow;
}

/** Content of the one file of a draft that is at hand already. */
export interface HeldFile {
  bytes: Uint8Array<ArrayBuffer>;
  mime: string;
}

/** Every file waits to be fetched, but for images inside the page (`data:`) and a file whose content is held, which are kept at once, and one whose address is not kept. */
export function prepareFiles(files: readonly DraftFile[], held?: HeldFile): Promise<PreparedFile[]> {
  return Promise.all(files.map((file) => prepare(file, held)));
}

async function prepare({ n, role, url: address, name, alt }: DraftFile, held?: HeldFile): Promise<PreparedFile> {
  const inPage = /^data:/i.test(address);
  // The content of a data: URL is the file: only its type stays in the rows.
  const given = inPage ? `data:${/^data:([^;,]*)/i.exec(address)?.[1]?.toLowerCase() ?? ''}` : address;
  const url = fileAddress(given);
  const file = { n, role, url, name, alt };
  const row = { ...file, state: 'waiting' as const, reason: null, tries: 0, sha: null, mime: null, length: null };
  const keep = async ({ mime: said, bytes }: HeldFile): Promise<PreparedFile> => {
    const mime = keptMime(said);
    const sha = await sha256(bytes);
    const length = bytes.length;
    return { file, row: { ...row, state: 'kept', sha, mime, length }, blob: { sha, mime, length, bytes } };
  };
  if (held) return keep(held);
  const failed = (reason: ErrorCode): PreparedFile => ({ file, row: { ...row, state: 'failed', reason } });
  if (!inPage) return url === given ? { file, row } : failed('file.badAddress');
  const decoded = decodeDataUrl(address);
  if (!decoded) return failed('file.badAddress');
  if (!decoded.raster) return failed('file.notImage');
  if (decoded.bytes.length === 0) return failed('file.empty');
  return keep(decoded);
}
