import { createHash } from 'node:crypto';

/** The id that Chromium gives an unpacked extension without a key: half of the SHA-256 of its folder, with a to p for 0 to f. */
export const extensionId = (folder: string): string =>
  createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + parseInt(digit, 16)));
