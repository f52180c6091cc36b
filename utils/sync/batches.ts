/** What goes into one request: CouchDB writes a batch with one disk sync, and reads it into memory. */
export const MAX_DOCUMENTS = 100;
export const MAX_BYTES = 4_000_000;

/**
 * Items in their order, cut so that none of the batches holds more than {@link MAX_DOCUMENTS} or, unless one alone does, more than {@link MAX_BYTES}.
 * @param size bytes of an item
 */
export function batches<T>(items: readonly T[], size: (item: T) => number): T[][] {
  const found: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = found.at(-1);
    const length = size(item);
    if (!last || last.length === MAX_DOCUMENTS || bytes + length > MAX_BYTES) {
      found.push([item]);
      bytes = length;
    } else {
      last.push(item);
      bytes += length;
    }
  }
  return found;
}
