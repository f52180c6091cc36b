// @ts-check

/**
 * The page of about `bytes` bytes for benches: `template` with its `{{paragraphs}}` replaced by numbered paragraphs, each
 * put together from `sentences` by a fixed sequence, so that every run measures the same page.
 * @param {string} template
 * @param {string[]} sentences
 * @param {number} bytes
 */
export function longPage(template, sentences, bytes) {
  /** @type {string[]} */
  const paragraphs = [];
  let length = Buffer.byteLength(template);
  for (let number = 1, seed = 1; length < bytes; number++) {
    let text = '';
    for (let i = 0; i < 3; i++) {
      // Park and Miller's minimal standard generator.
      seed = (seed * 48271) % 2147483647;
      text += sentences[seed % sentences.length];
    }
    const paragraph = `<P>　　${number}. ${text}</P>\n`;
    paragraphs.push(paragraph);
    length += Buffer.byteLength(paragraph);
  }
  return template.replace('{{paragraphs}}', () => paragraphs.join(''));
}
