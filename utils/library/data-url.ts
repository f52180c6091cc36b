/** Raster images, the only ones that are kept from a data: URL or shown from a blob: URL. */
const RASTER = /^image\/(png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon)$/;

/**
 * What a `data:` URL (RFC 2397) holds, or undefined when it does not parse.
 * `raster` says whether its type is that of a raster image.
 */
export function decodeDataUrl(url: string): { mime: string; raster: boolean; bytes: Uint8Array<ArrayBuffer> } | undefined {
  const match = /^data:([^,]*),/i.exec(url);
  if (!match) return undefined;
  const [type = '', ...parameters] = (match[1] ?? '').split(';').map((part) => part.trim().toLowerCase());
  const mime = type || 'text/plain';
  try {
    const content = decodeURIComponentBytes(url.slice(match[0].length));
    const bytes = parameters.includes('base64') ? fromBase64(content) : content;
    return { mime, raster: RASTER.test(mime), bytes };
  } catch {
    return undefined;
  }
}

/** Percent-decoding to bytes, not to UTF-8 text. */
function decodeURIComponentBytes(text: string): Uint8Array<ArrayBuffer> {
  const raw = new TextEncoder().encode(text);
  const bytes = new Uint8Array(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const hex = raw[i] === 0x25 ? /^[0-9a-f]{2}$/i.exec(String.fromCharCode(raw[i + 1] ?? 0, raw[i + 2] ?? 0)) : null;
    bytes[length++] = hex ? parseInt(hex[0], 16) : (raw[i] ?? 0);
    if (hex) i += 2;
  }
  return bytes.slice(0, length);
}

function fromBase64(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // Base64 is ASCII; white space in it is allowed, as in markup broken over lines.
  const binary = atob(new TextDecoder().decode(bytes).replace(/\s+/g, ''));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
