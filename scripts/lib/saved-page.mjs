// @ts-check

/** Where a saved page without an address is said to have stood. */
const NOWHERE = 'https://portal.example.gov.cn/';

/**
 * Lines of a manifest: slug (file name without .html) to address. An empty or relative address counts as none.
 * @param {string} text JSON lines
 * @returns {Map<string, string>}
 * @throws {SyntaxError} naming the line that is not JSON
 */
export function readManifest(text) {
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const [i, line] of text.replace(/^\ufeff/u, '').split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    let row;
    try {
      row = JSON.parse(line);
    } catch {
      throw new SyntaxError(`line ${i + 1} of the manifest is not JSON`);
    }
    if (typeof row?.slug === 'string' && isAddress(row.url)) addresses.set(row.slug, row.url);
  }
  return addresses;
}

/** @param {unknown} text @returns {text is string} */
export const isAddress = (text) => typeof text === 'string' && /^https?:\/\/[^/]/iu.test(text) && URL.canParse(text);

/**
 * Address at which a saved page is loaded: its manifest line, else the one given for all, else a place that does not exist.
 * @param {string} slug
 * @param {Map<string, string>} manifest
 * @param {string} [given]
 */
export const addressOf = (slug, manifest, given) => manifest.get(slug) ?? given ?? NOWHERE + encodeURIComponent(slug);

/**
 * Charset of a saved page. Browsers and crawlers save as UTF-8 and leave the old declaration in, so bytes that are UTF-8 are
 * UTF-8; else the declaration counts, as the HTML standard looks for it (first 1024 bytes); else GB18030, the default in China.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function charsetOf(bytes) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ?? '';
    // A wrong declaration of UTF-8 is no help: the bytes are not.
    return isCharset(declared) && !/^utf-?8$/iu.test(declared) ? declared.toLowerCase() : 'gb18030';
  }
}

/** @param {string} label */
function isCharset(label) {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}
