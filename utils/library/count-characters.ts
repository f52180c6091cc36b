/** Characters (code points) of a text without white space. */
export function countCharacters(text: string): number {
  const solid = text.replace(/\s+/gu, '');
  return solid.length - (solid.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
