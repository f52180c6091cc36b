// @ts-check
import { parseAst } from 'vite';

/** @typedef {import('./eager-functions.mjs').AstNode} AstNode */

/**
 * Puts the functions and constants of a script into the order in which gzip makes least of them: it looks back 32 KB, and has an alphabet of its own
 * for each stretch. So code comes first, then what is more and more made of Chinese; among equals, what begins alike stands together. It takes
 * a fiftieth off. What is worked out on loading keeps its order, behind all that is only written down.
 * @param {string} file name of the script
 * @returns {import('vite').Plugin}
 */
export const alikeTogether = (file) => ({
  name: 'alike-together',
  apply: 'build',
  generateBundle: {
    // Behind the minifiers, which have an order of their own.
    order: 'post',
    handler(_options, bundle) {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk') chunk.code = inOrder(chunk.code);
    },
  },
});

/** @param {string} code of which all is in one function that is called at once @returns {string} the same in another order */
export function inOrder(code) {
  const body = bodyOf(/** @type {any} */ (parseAst(code)).body[0]);
  /** @type {AstNode[]} */
  const statements = body['body'];
  const text = (/** @type {AstNode} */ { start, end }) => code.slice(start, end);
  /** @type {AstNode[]} */
  const declared = statements.flatMap((statement) => (statement.type === 'VariableDeclaration' ? statement['declarations'] : []));
  const known = declared.map(({ id }) => text(id));
  const isFree = (/** @type {AstNode} */ { id, init }) => isWritten(init) && known.indexOf(text(id)) === known.lastIndexOf(text(id));
  const free = declared.filter(isFree).map((node) => ({ text: text(node), share: (text(node).match(CHINESE)?.length ?? 0) / text(node).length }));
  free.sort((a, b) => a.share - b.share || (rest(a.text) < rest(b.text) ? -1 : 1));
  const variables = [...free.map((one) => one.text), ...declared.filter((node) => !isFree(node)).map(text)];
  const others = statements.filter(({ type }) => type !== 'VariableDeclaration');
  // A declaration between other statements would be moved before them.
  if (variables.length === 0 || statements.indexOf(/** @type {AstNode} */ (others[0])) < statements.length - others.length) return code;
  return `${code.slice(0, body.start + 1)}var ${variables.join()};${others.map(text).join('')}${code.slice(body.end - 1)}`;
}

const CHINESE = /[^\x00-\x7F]/g;

/** Behind the name, which says nothing. @param {string} text */
const rest = (text) => text.replace(/^[\w$]+/, '');

/** `var clip = function () {…}()`. @param {AstNode} statement @returns {AstNode} */
function bodyOf(statement) {
  let node = statement['declarations']?.[0]?.init?.callee;
  while (node?.type === 'ParenthesizedExpression') node = node.expression;
  if (!node?.body) throw new Error('not one function that is called at once');
  return node.body;
}

/** True for what is the same whenever it is read: functions, and constants in which nothing is named. @param {AstNode | null} node @returns {boolean} */
function isWritten(node) {
  switch (node?.type) {
    case undefined:
    case 'Literal':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return true;
    case 'ParenthesizedExpression':
      return isWritten(node['expression']);
    case 'UnaryExpression':
      return isWritten(node['argument']);
    case 'ArrayExpression':
      return node['elements'].every(isWritten);
    case 'ObjectExpression':
      return node['properties'].every((/** @type {AstNode} */ { type, computed, value }) => type === 'Property' && !computed && isWritten(value));
    default:
      return false;
  }
}
