import { fileName } from '../../utils/export/file-name';

/** Milliseconds until the address of a download that was started may go. */
const HOLD_MS = 60_000;

/** Hands a stored file to the browser's downloads, as bytes of no type, so that nothing opens it by itself. */
export function saveFile(stored: Blob, name: string): void {
  const address = URL.createObjectURL(new Blob([stored], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  const [, stem = name, extension = ''] = /^(.*)\.([\p{L}\d]{1,10})$/u.exec(name) ?? [];
  link.href = address;
  link.download = fileName(stem, extension, 'file');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HOLD_MS);
}
