// @ts-check
import { minify } from 'terser';

/** The scripts that read a page, one behind the other: they hand one another lines and trees. */
const SCRIPTS = ['clip.js', 'chosen.js', 'doubt.js', 'large.js', 'pager.js', 'readability.js', 'page-part.js'];

/**
 * Properties of lines and trees, and what they are called in what ships. None may be read off an object of the browser's, be looked up by a text, or
 * stand in what is sent to the background. A capital letter is nobody else's name.
 */
export const SHORT_NAMES = { lines: 'L', kids: 'K', cell: 'E', chars: 'C', block: 'B', tight: 'T', spans: 'S', attrs: 'A', pictures: 'P', linkChars: 'H', gapped: 'G', beside: 'D', nodes: 'N', links: 'R', gone: 'O', wants: 'V', titles: 'U', ends: 'Z', due: 'J', day: 'Y' };

/** Calls the properties that are named most in the scripts for pages by a letter, the same in all of them: clip.js is at its limit. @returns {import('vite').Plugin} */
export const shortNames = () => ({
  name: 'short-names',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const file of SCRIPTS) {
        const chunk = bundle[file];
        if (chunk?.type === 'chunk') chunk.code = await shorten(chunk.code);
      }
    },
  },
});

/** @param {string} code @returns {Promise<string>} the same with {@link SHORT_NAMES}; the value of its last statement stays what it was */
export async function shorten(code) {
  const regex = new RegExp(`^(?:${Object.keys(SHORT_NAMES).join('|')})$`);
  const props = Object.fromEntries(Object.entries(SHORT_NAMES).map(([name, short]) => [`$${name}`, short]));
  const options = { compress: false, mangle: { properties: { regex, keep_quoted: true, builtins: true } }, nameCache: { props: { props } }, format: { comments: false } };
  return /** @type {string} */ ((await minify(code, /** @type {import('terser').MinifyOptions} */ (options))).code);
}
