import { tidyText } from '../dom/tidy-text';

const FILE = /\.(pdf|docx?|xlsx?|pptx?|wps|wpt|et|dps|ofd|ceb|cebx|zip|rar|7z|tar|gz|txt|csv|rtf|odt|ods|mp4|mp3|dwg|jpe?g|png|tiff?)$/i;
const DOWNLOAD = /downfile|download|\/module\/download\/|showfile|attach(ment)?(\.|\/|=|id)|filedown|getfile|openfile|annex|fileid=|_upload\/article\/files\//i;
/** What the address of every link to a file has somewhere, where its text has no ending; or signs that are read or left out when it is resolved. */
const MAY = new RegExp(`${FILE.source.slice(0, -1)}|${DOWNLOAD.source}|_upload|[%\\\\\\t\\n\\r]`, 'i');
const PICTURE = /\.(jpe?g|png|gif|bmp|webp)$/i;

/** True for a text that ends as the name of a file. */
export const isFileName = (text: string): boolean => FILE.test(text);

/** True for a link to a file: by the name's ending, by the address of a CMS's download page, or by its text. */
export function isAttachment(link: HTMLAnchorElement, base: string): boolean {
  const href = link.getAttribute('href');
  // Most links are pages: their address need not be resolved to see it.
  if (href === null || (!MAY.test(href) && !link.textContent?.includes('.') && !knownOf(base).may)) return false;
  const url = absolute(href, base);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  const path = decode(url.pathname);
  const text = tidyText(link.textContent ?? '');
  if (FILE.test(path)) return !PICTURE.test(path) || link.querySelector('img') === null;
  if (DOWNLOAD.test(url.pathname + url.search) && !/\.(s?html?)$/i.test(path) && text !== '') return true;
  return FILE.test(text) && !/\.(s?html?)$/i.test(path);
}

/** What the addresses of one page were resolved to: each is asked for by several steps. */
let known: { base: string; may: boolean; resolved: Map<string, Readonly<URL> | undefined> } = { base: '', may: false, resolved: new Map() };

function knownOf(base: string): typeof known {
  if (known.base !== base) known = { base, may: MAY.test(base), resolved: new Map() };
  return known;
}

/** Absolute address, or undefined; the same object for the same address, so not to be written to. */
export function absolute(href: string | null, base: string): Readonly<URL> | undefined {
  const text = href?.trim();
  if (!text || text.startsWith('#')) return undefined;
  const { resolved } = knownOf(base);
  if (!resolved.has(text)) resolved.set(text, resolve(text, base));
  return resolved.get(text);
}

function resolve(text: string, base: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** File name as shown to people: the link's text with the ending of the address, else the last part of the path. */
export function attachmentName(text: string, url: string): string {
  const path = decode(safePath(url));
  const last = plainName(path.split('/').at(-1) ?? '');
  const ending = FILE.exec(last)?.[0] ?? '';
  const name = plainName(text);
  if (name === '') return last || 'file';
  return FILE.test(name) || ending === '' ? name : `${name}${ending.toLowerCase()}`;
}

/** One part of a path, whatever `text` would be. */
const plainName = (text: string): string => tidyText(text).replace(/[\\/:*?"<>|]+/g, ' ').replace(/^[.\s]+/, '').slice(0, 120);

function safePath(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}

/** The text of an address that was written in UTF-8; any other as it is. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
