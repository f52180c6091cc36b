import { MOST } from './most';

/**
 * Whether a library keeps this as the address of a file: none that runs something. The content of an image inside the page stands apart: only its type is left of the
 * address. One that does not parse was kept as it was. The scheme is read as browsers do: what stands before it and the breaks within are nothing to them.
 */
export function isFileAddress(value: string): boolean {
  if (value.length > MOST.address) return false;
  const read = value.replace(/^[\0- ]+|[\t\n\r]/g, '');
  return !/^(javascript|vbscript|blob|about|filesystem|view-source|chrome|edge|resource|moz-extension|chrome-extension):/i.test(read) && !/^data:(?:text\/|[^,;]*(?:ml|svg|script)\b)/i.test(read);
}

/** What people can be shown of an address that is kept as none, in UTF-16 units. */
const SHOWN = 1_000;

/** An address as it is kept: one that is none is cut, and begins so that it is no other one's. */
export const fileAddress = (value: string): string => (isFileAddress(value) ? value : `…${value.slice(0, SHOWN)}…`);
