// @ts-check
import { parseAst } from 'vite';

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} AstNode */

/**
 * Makes the functions of a script that runs once, and nearly all of it, be compiled with it and not one by one when they are first called: V8 and
 * SpiderMonkey take a function in brackets for one that is called at once. Otherwise every function is read twice, first to find where it ends. It takes
 * a tenth off the first look at a page. Methods stay as they are: a method in brackets is none.
 * @param {string} file name of the script
 * @returns {import('vite').Plugin}
 */
export const eagerFunctions = (file) => ({
  name: 'eager-functions',
  apply: 'build',
  generateBundle: {
    // Behind the minifier, which takes brackets away.
    order: 'post',
    handler(_options, bundle) {
      const chunk = bundle[file];
      if (chunk?.type === 'chunk') chunk.code = eager(chunk.code);
    },
  },
});

/** @param {string} code @returns {string} the same with its functions in brackets */
export const eager = (code) => write(code, /** @type {any} */ ({ ...parseAst(code), start: 0, end: code.length }));

/** @param {string} code @param {AstNode} node @param {AstNode} [parent] @returns {string} what stands in `code` for the node, its functions in brackets */
function write(code, node, parent) {
  const isBody = parent !== undefined && /Function/.test(parent.type);
  /** @type {string[]} */
  const declared = [];
  let text = '';
  let at = node.start;
  for (const child of childrenOf(node)) {
    // Key and value of `{ name }` are the same word.
    if (child.start < at) continue;
    const inner = write(code, child, node);
    text += code.slice(at, child.start);
    at = child.end;
    // A declaration has no brackets: it becomes a variable, at the head of the body as before.
    if (isBody && child.type === 'FunctionDeclaration') declared.push(`${child['id'].name}=(${code.slice(child.start, child['id'].start).trim()}${inner.slice(child['id'].end - child.start)})`);
    else text += isValue(child, node) ? `(${inner})` : inner;
  }
  text += code.slice(at, node.end);
  return declared.length > 0 ? `{var ${declared.join()};${text.slice(1)}` : text;
}

/** @param {AstNode} node @returns {AstNode[]} in the order in which they stand */
const childrenOf = (node) =>
  Object.values(node)
    .flat()
    .filter((child) => typeof child?.type === 'string')
    .sort((a, b) => a.start - b.start);

/** A function that is neither a method nor called where it stands. @param {AstNode} node @param {AstNode} parent */
const isValue = (node, parent) =>
  (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') && parent.type !== 'MethodDefinition' && !parent['method'] && !/^[gs]et$/.test(parent['kind']) && parent['callee'] !== node;
