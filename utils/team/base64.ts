/** Bytes at a time: a multiple of three, so that only the last piece is padded, and few enough to be arguments of one call. */
const PIECE = 3 * 8192;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += PIECE) pieces.push(btoa(String.fromCharCode(...bytes.subarray(i, i + PIECE))));
  return pieces.join('');
}
