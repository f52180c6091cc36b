const CODES = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = '='.charCodeAt(0);

/** Bytes as base64. By hand: a first push encodes a whole library, and btoa wants each byte as a character of a text first. */
export function toBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD);
  const rest = bytes.length % 3;
  const whole = bytes.length - rest;
  let at = 0;
  for (let i = 0; i < whole; i += 3) {
    const bits = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
    codes[at++] = CODES[bits >> 18]!;
    codes[at++] = CODES[(bits >> 12) & 63]!;
    codes[at++] = CODES[(bits >> 6) & 63]!;
    codes[at++] = CODES[bits & 63]!;
  }
  if (rest > 0) {
    const bits = (bytes[whole]! << 16) | ((bytes[whole + 1] ?? 0) << 8);
    codes[at++] = CODES[bits >> 18]!;
    codes[at++] = CODES[(bits >> 12) & 63]!;
    if (rest === 2) codes[at] = CODES[(bits >> 6) & 63]!;
  }
  return new TextDecoder().decode(codes);
}
