/** Words as they are, whatever they mean in Markdown (CommonMark 0.31, GFM's `~`). Runs of ASCII white space become one space. */
export function escapeInline(text: string): string {
  return (
    text
      .replace(/[ \t\n\r\f]+/g, ' ')
      .replace(/[\\`*_[\]<~]/g, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      // Before a link it would make an image of it.
      .replace(/!$/, '\\!')
  );
}

/** A line that must not start a heading, list, quote, rule or underline. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(?=#{1,6}(\s|$)|>|[-+](\s|$)|(-{2,}|=+)\s*$)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](\s|$))/, '$1\\');
}

/** The address of a link or image, in the form that keeps every character of it. */
export function destination(url: string): string {
  const safe = url
    .replace(/[\s<>\\]/g, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return /[()]/.test(safe) ? `<${safe}>` : safe;
}
