/** Bytes in which the declaration of a page's charset must stand (HTML, "prescan a byte stream"). */
const PRESCAN = 1024;

/** The text of an HTML page: in the charset that the server named, else that of its own declaration, else `usual`, that of the pages beside it. */
export function decodePage(bytes: Uint8Array<ArrayBuffer>, named: string, usual: string): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  for (const charset of [named, declared, usual]) {
    try {
      if (charset) return new TextDecoder(charset).decode(bytes);
    } catch {
      // A charset that no browser knows.
    }
  }
  return new TextDecoder().decode(bytes);
}
