// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';

/** Engines in the order in which they are shown. */
export const ENGINES = /** @type {const} */ (['Jianbao', 'Readability', 'Defuddle']);
/** @typedef {typeof ENGINES[number]} Engine */

/** What clip.js may ask for. */
const FURTHER = ['large', 'pager', 'readability', 'doubt'];

const packaged = (/** @type {string} */ path) => readFileSync(join(ROOT, 'node_modules', path), 'utf8');

/** A script for Node or the browser, as an expression whose value is what it exports. @param {string} source */
const exported = (source) => `(() => { const module = { exports: {} }; const { exports } = module;\n${source}\nreturn module.exports; })()`;

/** Stock Readability and Defuddle as expressions whose values are their classes. */
export const classes = () => ({
  Readability: `(() => {\n${packaged('@mozilla/readability/Readability.js')}\nreturn Readability; })()`,
  Defuddle: exported(packaged('defuddle/dist/index.js')),
});

/**
 * Each engine as a function expression that loads its script and takes one look at the document in which it runs, so that what a
 * script does on loading counts for all of them. Jianbao's further scripts come, as in the extension, where the first asks for them.
 * @param {string} extension folder of the built extension
 * @returns {Record<Engine, string>}
 */
export function looks(extension) {
  const { Readability, Defuddle } = classes();
  const own = (/** @type {string} */ file) => readFileSync(join(extension, file), 'utf8');
  return {
    Jianbao: `async () => {\nconst bring = {\n${FURTHER.map((name) => `'clip.${name}': () => {\n${own(`${name}.js`)}\nreturn ${name}; },`).join('\n')}\n};\n${own('clip.js')}\nlet told = await clip;\nwhile (Object.hasOwn(bring, told.code)) told = await bring[told.code]();\nreturn told; }`,
    Readability: `() => new (${Readability})(document.cloneNode(true)).parse()`,
    Defuddle: `() => new (${Defuddle})(document).parse()`,
  };
}
