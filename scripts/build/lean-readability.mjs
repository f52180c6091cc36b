// @ts-check
import { parseAst } from 'vite';

/** @typedef {{ type: string, start: number, end: number, [key: string]: any }} AstNode */
/** @typedef {{ start: number, end: number, text: string }} Edit */

/**
 * Methods of Readability, and its constructor, that stand differently in the bundle. The extraction takes from it only which elements
 * are the text: title, byline and date come from the metadata step, and styles and late images are not its business.
 * @type {Record<string, string>}
 */
const REPLACED = {
  parse: `{
    this._articleTitle = this._doc.title;
    this._metadata = { byline: this._doc.head.querySelector("meta[name=author]") !== null };
    this._prepDocument();
    var content = this._grabArticle();
    return content && { content };
  }`,
  Readability: `{
    this._doc = doc;
    this._attempts = [];
    this._metadata = {};
    this._nbTopCandidates = this.DEFAULT_N_TOP_CANDIDATES;
    this._charThreshold = options.charThreshold;
    this._allowedVideoRegex = this.REGEXPS.videos;
    this._flags = this.FLAG_STRIP_UNLIKELYS | this.FLAG_WEIGHT_CLASSES | this.FLAG_CLEAN_CONDITIONALLY;
  }`,
  _getAllNodesWithTag: '{ return node.querySelectorAll(tagNames.join()); }',
  _cleanStyles: '{}',
  _fixLazyImages: '{}',
};

/** Methods that the extraction overrides where a page is Chinese: under another name they would do their work again. */
const OVERRIDDEN = ['_prepArticle', '_isValidByline', '_headerDuplicatesTitle', '_isProbablyVisible'];

/** Tests of `if`s that do not hold in a browser. */
const NEVER = /^this\._docJSDOMParser/;

/** An option that is nothing here. */
const MODIFIER = /\s*\+\s*this\._linkDensityModifier/g;

/** Statements that only dress up the result, or read language and direction of the text. */
const UNUSED = /^(if \((isPaging|neededToCreateTopCandidate|node\.tagName === "HTML")\)|var ancestors = \[|this\._someNode\(ancestors, )/;

/** Names of what it sets on elements. */
const NOTES = { _readabilityDataTable: '$t', readability: '$s', contentScore: '$c' };

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
    return { code: shortNames(lean(code)), map: null };
  },
});

/**
 * @param {string} code of Readability.js
 * @returns {string} the same with the methods above replaced, without its log and without what is not reached any more
 */
export function lean(code) {
  return asModule(withoutUnreached(withoutNever(withoutUnused(withoutLog(replaced(code.replaceAll(MODIFIER, '')))))));
}

/** @param {string} code */
function replaced(code) {
  const missing = new Set([...Object.keys(REPLACED), ...OVERRIDDEN]);
  /** @type {Edit[]} */
  const edits = [];
  for (const node of nodes(code)) {
    const name = node.type === 'FunctionDeclaration' ? node['id'].name : node.type === 'Property' && node['value'].type === 'FunctionExpression' ? node['key'].name : '';
    if (!missing.delete(name)) continue;
    const { start, end } = (node['value'] ?? node).body;
    const text = REPLACED[name];
    if (text !== undefined) edits.push({ start, end, text });
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

/** @param {string} code */
function withoutUnused(code) {
  const unused = nodes(code).filter(({ type, start, end }) => /^(IfStatement|VariableDeclaration|ExpressionStatement)$/.test(type) && UNUSED.test(code.slice(start, end)));
  return edited(code, unused.map(({ start, end }) => ({ start, end, text: ';' })));
}

/** Without `if`s that never hold here: the package's own parser of HTML, and what the replaced methods always answer. @param {string} code */
function withoutNever(code) {
  const source = (/** @type {AstNode} */ { start, end }) => code.slice(start, end);
  const never = nodes(code).filter(({ type, test }) => type === 'IfStatement' && NEVER.test(source(test)));
  return edited(code, never.map(({ start, end, alternate }) => ({ start, end, text: alternate ? source(alternate) : ';' })));
}

/** Without the members of the prototype, and of the objects in it, that are not reached from `parse` and the constructor. @param {string} code */
function withoutUnreached(code) {
  const own = prototypeOf(code);
  const within = (/** @type {AstNode} */ node, /** @type {AstNode} */ member) => node.start >= member.start && node.end <= member.end;
  const named = nodes(code).filter(({ type, computed }) => type === 'MemberExpression' && !computed);
  const reached = new Set(named.filter((node) => !own.some((member) => within(node, member))).map(({ property }) => property.name)).add('parse');
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    const members = own.filter(({ key }) => reached.has(key.name));
    for (const node of named) if (members.some((member) => within(node, member))) reached.add(node['property'].name);
  }
  const members = own.flatMap((member) => (member['value'].type === 'ObjectExpression' ? [member, ...member['value'].properties] : [member]));
  // The regular expressions are reached by name; a map of characters or sizes is reached by its keys' values.
  const gone = members.filter(({ key }) => key.type === 'Identifier' && !reached.has(key.name));
  return edited(code, gone.map(({ start, end }) => ({ start, end: code[end] === ',' ? end + 1 : end, text: '' })));
}

/**
 * With short names for its private members and what it notes on elements, which no minifier touches; what the extraction overrides keeps its own.
 * @param {string} code
 * @returns {string}
 */
export function shortNames(code) {
  const members = prototypeOf(code).map(({ key }) => key);
  const uses = nodes(code).flatMap(({ type, computed, object, property }) => (type === 'MemberExpression' && !computed && object.type === 'ThisExpression' ? [property] : []));
  const own = [...members, ...uses].filter(({ name }) => /^_[a-z]|^[A-Z_]+$/.test(name) && !OVERRIDDEN.includes(name));
  const names = [...new Set(own.map(({ name }) => name))];
  const short = edited(code, own.map(({ name, start, end }) => ({ start, end, text: `_${names.indexOf(name).toString(36)}` })));
  return Object.entries(NOTES).reduce((text, [name, note]) => text.replace(new RegExp(`(?<=\\.|\\{ )${name}\\b`, 'g'), note), short);
}

/** The members of its prototype. @param {string} code @returns {AstNode[]} */
const prototypeOf = (code) =>
  nodes(code).find(({ type, left, right }) => type === 'AssignmentExpression' && right.type === 'ObjectExpression' && code.slice(left.start, left.end) === 'Readability.prototype')?.['right'].properties ?? [];

/** As a module of its own kind, so that the bundle needs no help with it. @param {string} code */
function asModule(code) {
  const old = nodes(code).find(({ type, test }) => type === 'IfStatement' && code.slice(test.start, test.end) === 'typeof module === "object"');
  if (!old) throw new Error('Readability exports in another way: see scripts/build/lean-readability.mjs');
  return edited(code, [{ start: old.start, end: old.end, text: 'export default Readability;' }]);
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
