/** What a library keeps of that which a page or a server may say without measure: UTF-16 units of a MIME type and of an address, pages of a split article. A backup takes no more back. */
export const MOST = { mime: 500, address: 100_000, pages: 1_000 } as const;
