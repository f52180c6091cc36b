// @ts-check
import { parseAst } from 'vite';

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} AstNode */

/**
 * Methods of Readability whose results the extraction does not use (it takes from Readability only which elements are the
 * text), with what stands in their place. Title, byline and date come from step 2.
 * @type {Record<string, string>}
 */
const UNUSED = {
  _getJSONLD: '{}',
  _getArticleMetadata: "{ return { title: '' }; }",
  _getArticleTitle: '{}',
  _unescapeHtmlEntities: '{}',
  _postProcessContent: '{}',
  _fixRelativeUris: '{}',
  _simplifyNestedElements: '{}',
  _cleanClasses: '{}',
  _unwrapNoscriptImages: '{}',
  _isSingleImage: '{}',
  _fixLazyImages: '{}',
  // It cleans what it found; the extraction has its own steps for that.
  _prepArticle: '{}',
  _cleanStyles: '{}',
  _cleanConditionally: '{}',
  _clean: '{}',
  _cleanHeaders: '{}',
  _cleanMatchedNodes: '{}',
  _markDataTables: '{}',
  _getRowAndColumnCount: '{}',
  _getCharCount: '{}',
  _getTextDensity: '{}',
  _removeScripts: '{}',
  _isUrl: '{}',
  _textSimilarity: '{}',
  _headerDuplicatesTitle: '{ return false; }',
  _isValidByline: '{ return false; }',
};

/**
 * Leaves out of the bundle what Readability does beyond finding the text, and its log. The build fails when a new version
 * has other methods.
 * @returns {import('vite').Plugin}
 */
export const leanReadability = () => ({
  name: 'lean-readability',
  apply: 'build',
  transform(code, id) {
    if (!/@mozilla\/readability\/Readability\.js$/.test(id.replaceAll('\\', '/').replace(/\?.*$/, ''))) return;
    return { code: lean(code), map: null };
  },
});

/**
 * @param {string} code of Readability.js
 * @returns {string}
 */
export function lean(code) {
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  const missing = new Set(Object.keys(UNUSED));
  /** @type {AstNode[]} */
  const stack = [/** @type {any} */ (parseAst(code))];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const name = node.type === 'Property' && node['value']?.type === 'FunctionExpression' ? node['key'].name : undefined;
    if (name !== undefined && missing.delete(name)) {
      edits.push({ start: node['value'].body.start, end: node['value'].body.end, text: UNUSED[name] ?? '{}' });
    } else if (isLog(node)) edits.push({ start: node.start, end: node.end, text: ';' });
    else {
      for (const child of Object.values(node)) {
        for (const one of Array.isArray(child) ? child : [child]) if (one && typeof one === 'object' && typeof one.type === 'string') stack.push(one);
      }
    }
  }
  if (missing.size > 0) throw new Error(`Readability has no ${[...missing].join(', ')}: see scripts/build/lean-readability.mjs`);
  let out = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) out = out.slice(0, start) + text + out.slice(end);
  return out;
}

/** `this.log(…);` @param {AstNode} node */
const isLog = (node) =>
  node.type === 'ExpressionStatement' &&
  node['expression'].type === 'CallExpression' &&
  node['expression'].callee.type === 'MemberExpression' &&
  node['expression'].callee.object.type === 'ThisExpression' &&
  node['expression'].callee.property.name === 'log';
