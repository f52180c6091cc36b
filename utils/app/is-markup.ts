/** The first bytes that a reader of markup would skip or begin with: byte order marks, white space, `<`. */
const HEAD = 256;

/** Whether bytes that were asked for as a picture are a page: servers answer a missing picture with one, under any type. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s]*<(!doctype|html|head|body|script|!--|\?xml|title|meta)/i.test(new TextDecoder().decode(bytes.subarray(0, HEAD)));
}
