// @ts-check

/** @type {Map<string, [number, number]> | undefined} */
let table;

/**
 * Text as GBK bytes (GB 18030-2022 keeps its two-byte part). Node only decodes GBK, so the table is made by decoding every pair once.
 * @param {string} text
 * @returns {Uint8Array}
 * @throws {RangeError} for a character outside GBK
 */
export function encodeGbk(text) {
  table ??= makeTable();
  const bytes = [];
  for (const char of text) {
    if (char <= '\x7f') {
      bytes.push(char.charCodeAt(0));
      continue;
    }
    const pair = table.get(char);
    if (!pair) throw new RangeError(`GBK has no ${char}`);
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}

function makeTable() {
  const decoder = new TextDecoder('gbk', { fatal: true });
  /** @type {Map<string, [number, number]>} */
  const pairs = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      try {
        const char = decoder.decode(Uint8Array.of(lead, trail));
        if (char.length === 1 && !pairs.has(char)) pairs.set(char, [lead, trail]);
      } catch {
        // A pair that GBK leaves free.
      }
    }
  }
  return pairs;
}
