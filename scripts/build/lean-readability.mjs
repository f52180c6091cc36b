// @ts-check
import { parseAst } from 'vite';

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} AstNode */
/** @typedef {{ start: number, end: number, text: string }} Edit */

/**
 * Methods of Readability that stand differently in the bundle. The extraction takes from it only which elements are the
 * text: title, byline and date come from the metadata step, and what is found is cleaned by the extraction's own steps.
 * @type {Record<string, string>}
 */
const REPLACED = {
  parse: `{
    this._metadata = {};
    this._prepDocument();
    var content = this._grabArticle();
    return content ? { content: this._serializer(content) } : null;
  }`,
  _prepArticle: '{}',
  _isValidByline: '{ return false; }',
  _headerDuplicatesTitle: '{ return false; }',
  // What is hidden is not in the copy that it gets.
  _isProbablyVisible: '{ return true; }',
};

/**
 * Leaves out of the bundle what Readability does beyond finding the text. The build fails when a new version has other
 * methods.
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
 * @returns {string} the same with the methods above replaced, without its log and without members that nothing names any more
 */
export function lean(code) {
  let out = withoutLog(replaced(code));
  for (let before = ''; before !== out; ) {
    before = out;
    out = withoutUnnamed(out);
  }
  return out;
}

/** @param {string} code */
function replaced(code) {
  const missing = new Set(Object.keys(REPLACED));
  /** @type {Edit[]} */
  const edits = [];
  for (const node of nodes(code)) {
    if (node.type !== 'Property' || node['value'].type !== 'FunctionExpression' || !missing.delete(node['key'].name)) continue;
    const { start, end } = node['value'].body;
    edits.push({ start, end, text: REPLACED[node['key'].name] ?? '{}' });
  }
  if (missing.size > 0) throw new Error(`Readability has no ${[...missing].join(', ')}: see scripts/build/lean-readability.mjs`);
  return edited(code, edits);
}

/** Without `this.log(…)` and the set-up of the log. @param {string} code */
function withoutLog(code) {
  const source = (/** @type {AstNode} */ { start, end }) => code.slice(start, end);
  const logs = nodes(code).filter(({ type, expression, test }) =>
    type === 'IfStatement' ? source(test) === 'this._debug' : type === 'ExpressionStatement' && expression.type === 'CallExpression' && source(expression.callee) === 'this.log',
  );
  return edited(code, logs.map(({ start, end }) => ({ start, end, text: ';' })));
}

/** Without the members of the prototype, and of the objects in it, that no `.name` names. @param {string} code */
function withoutUnnamed(code) {
  const all = nodes(code);
  const named = new Set(all.filter(({ type, computed }) => type === 'MemberExpression' && !computed).map(({ property }) => property.name));
  const prototype = all.find(({ type, left, right }) => type === 'AssignmentExpression' && right.type === 'ObjectExpression' && code.slice(left.start, left.end) === 'Readability.prototype');
  /** @type {AstNode[]} */
  const own = prototype?.['right'].properties ?? [];
  const members = own.flatMap((member) => (member['value'].type === 'ObjectExpression' ? [member, ...member['value'].properties] : [member]));
  // The regular expressions are reached by name; a map of characters or sizes is reached by its keys' values.
  const gone = members.filter(({ key }) => key.type === 'Identifier' && key.name !== 'parse' && !named.has(key.name));
  return edited(code, gone.map(({ start, end }) => ({ start, end: code[end] === ',' ? end + 1 : end, text: '' })));
}

/** Every node of the syntax tree. @param {string} code @returns {AstNode[]} */
function nodes(code) {
  /** @type {AstNode[]} */
  const list = [/** @type {any} */ (parseAst(code))];
  for (let i = 0; i < list.length; i++) {
    for (const child of Object.values(list[i] ?? {}).flat()) if (child && typeof child === 'object' && typeof child.type === 'string') list.push(child);
  }
  return list;
}

/** @param {string} code @param {Edit[]} edits of which one that lies in another goes with it */
function edited(code, edits) {
  let out = '';
  let at = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += code.slice(at, start) + text;
    at = end;
  }
  return out + code.slice(at);
}
