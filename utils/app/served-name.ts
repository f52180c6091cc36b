/** Slashes, control characters and those that turn the direction of text: no part of a name that people can trust. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * Name of a served file: by Content-Disposition (RFC 6266: `filename*` before `filename`; portals put raw UTF-8 or percent
 * codes into the latter), else the last part of its address, decoded. Never a path; empty when nothing tells one.
 */
export function servedName(disposition: string, url: string): string {
  const extended = /filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(disposition)?.[1];
  const plain = /filename\s*=\s*(?:"([^"]*)"|([^;]*))/i.exec(disposition);
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const named = extended ?? utf8(plain?.[1] ?? plain?.[2]?.trim() ?? '');
  const name = decode(named || last).split(/[\\/]/).at(-1) ?? '';
  return name.replace(UNFIT, ' ').trim().slice(0, 120);
}

/** A header arrives byte by byte: what is UTF-8 in it is read as that. */
function utf8(text: string): string {
  if (![...text].every((character) => character.charCodeAt(0) < 256)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  } catch {
    return text;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
