import { lineAt } from './files';
import { type Node, nameOf, parse, walk } from './parse';

/** Browsers below this are not supported; `since` in the tables says which versions brought an API (0: never). */
export const MINIMUM = { chrome: 116, firefox: 140 } as const;

interface Newer {
  name: string;
  since: { chrome: number; firefox: number };
}

const api = (chrome: number, firefox: number, ...names: string[]): Newer[] => names.map((name) => ({ name, since: { chrome, firefox } }));

/** By the whole name, as written: `Promise.try`, or a global alone. Versions: developer.mozilla.org's compatibility data. */
const NAMED = [
  ...api(117, 119, 'Object.groupBy', 'Map.groupBy'),
  ...api(119, 121, 'Promise.withResolvers'),
  ...api(120, 115, 'URL.canParse'),
  ...api(121, 115, 'Array.fromAsync'),
  ...api(122, 131, 'Iterator.from', 'Iterator.concat', 'Iterator.prototype'),
  ...api(126, 126, 'URL.parse'),
  ...api(128, 134, 'Promise.try'),
  ...api(129, 136, 'Intl.DurationFormat'),
  ...api(129, 142, 'scheduler.yield'),
  ...api(94, 142, 'scheduler.postTask'),
  ...api(134, 138, 'Error.isError'),
  ...api(134, 141, 'Symbol.dispose', 'Symbol.asyncDispose', 'DisposableStack', 'AsyncDisposableStack'),
  ...api(135, 129, 'Float16Array', 'Math.f16round'),
  ...api(136, 134, 'RegExp.escape'),
  ...api(140, 133, 'Uint8Array.fromBase64', 'Uint8Array.fromHex'),
  ...api(144, 139, 'Temporal'),
  ...api(146, 148, 'Document.parseHTML', 'Sanitizer'),
  ...api(147, 137, 'Math.sumPrecise'),
  ...api(0, 117, 'ReadableStream.from'),
  ...api(86, 0, 'showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'),
  ...api(102, 147, 'navigation.navigate', 'navigation.currentEntry'),
  ...api(90, 0, 'navigator.userAgentData'),
];

/** Methods by the last part of the name, whatever they are called on: names that nothing older has. */
const METHODS = [
  ...api(122, 127, 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom', 'union'),
  ...api(125, 128, 'getHTML'),
  ...api(128, 20, 'caretPositionFromPoint'),
  ...api(132, 128, 'bytes'),
  ...api(133, 144, 'moveBefore'),
  ...api(111, 144, 'startViewTransition'),
  ...api(134, 139, 'requestClose'),
  ...api(140, 133, 'toBase64', 'toHex', 'setFromBase64', 'setFromHex'),
  ...api(141, 142, 'getAllRecords'),
  ...api(145, 144, 'getOrInsert', 'getOrInsertComputed'),
  ...api(146, 148, 'setHTML'),
  ...api(15, 0, 'scrollIntoViewIfNeeded'),
  ...api(127, 118, 'openPopup'),
  ...api(116, 0, 'getContexts'),
  ...api(133, 0, 'addHostAccessRequest'),
];

/** Parts of the extension API that one of the browsers has not. */
const NAMESPACES = [...api(116, 0, 'sidePanel'), ...api(0, 54, 'sidebarAction'), ...api(109, 0, 'offscreen')];

/** Attributes of HTML elements, where a browser that does not know them simply does nothing. */
const ATTRIBUTES = [...api(135, 144, 'command', 'commandfor'), ...api(134, 141, 'closedby'), ...api(142, 0, 'interestfor')];

/** What hands out an iterator, on which `map`, `filter` and the like came with Chrome 122. */
const ITERATORS = /^(values|keys|entries|matchAll)$/;
const ITERATOR_HELPERS = /^(map|filter|flatMap|take|drop|reduce|toArray|forEach|some|every|find)$/;

/**
 * Uses of what the oldest supported browser may lack. Calling `.some()` on `Object.keys()` and the like, which are arrays,
 * does not count, nor does what is only named in a type.
 */
export function newerApisIn(path: string, source: string): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  walk(parse(path, source).program, (node, parent) => {
    if (parent?.type.startsWith('TS') && !/As|Satisfies|NonNull/.test(parent.type)) return;
    const name = newerOf(node, parent);
    if (name) found.push({ name, line: lineAt(source, node.start) });
  });
  return found;
}

function newerOf(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'Identifier') {
    const isKey = (parent?.type === 'MemberExpression' && parent['property'] === node) || (parent?.type === 'Property' && parent['key'] === node);
    const isName = isKey || parent?.type.startsWith('Import') || parent?.type === 'MethodDefinition';
    return isName ? undefined : NAMED.find(({ name }) => name === node['name'])?.name;
  }
  if (node.type === 'Literal' && isRegExp(node)) return /\(\?[ims]*-?[ims]+:/.test(node.regex.pattern) ? 'RegExp modifiers' : undefined;
  if (node.type === 'CallExpression') return ofCall(node);
  if (node.type === 'JSXAttribute') {
    // Components may call their own props as they like.
    const element = (parent?.['name'] as Node | undefined)?.['name'];
    const name = (node['name'] as Node)['name'];
    return /^[a-z]/.test(String(element)) ? ATTRIBUTES.find((entry) => entry.name === name)?.name : undefined;
  }
  if (node.type !== 'MemberExpression') return undefined;
  const name = nameOf(node)?.replace(/^(globalThis|window|self)\./, '');
  const last = name?.split('.').at(-1);
  return [...NAMED.filter((entry) => entry.name === name), ...NAMESPACES.filter((entry) => entry.name === last)][0]?.name;
}

function ofCall(node: Node): string | undefined {
  const callee = node['callee'] as Node;
  const method = nameOf(callee.type === 'MemberExpression' ? callee['property'] : callee) ?? '';
  const [first] = node['arguments'] as Node[];
  // The old form takes a query, never an object literal.
  if (/^getAll(Keys)?$/.test(method) && first?.type === 'ObjectExpression') return `${method}({…})`;
  if (callee.type !== 'MemberExpression') return undefined;
  const known = METHODS.find(({ name }) => name === method)?.name;
  if (known && !(method === 'bytes' && first)) return known;
  const object = callee['object'] as Node;
  if (!ITERATOR_HELPERS.test(method) || object.type !== 'CallExpression') return undefined;
  const inner = object['callee'] as Node;
  if (inner.type !== 'MemberExpression' || !ITERATORS.test(nameOf(inner['property']) ?? '')) return undefined;
  return nameOf(inner['object']) === 'Object' ? undefined : 'Iterator helpers';
}

const isRegExp = (node: Node): node is Node & { regex: { pattern: string } } => typeof node['regex'] === 'object' && node['regex'] !== null;

/** In style sheets as built: syntax that is lowered does not show up there any more. What is merely ignored is not listed. */
const CSS: readonly (readonly [RegExp, string])[] = [
  [/\blight-dark\(/, 'light-dark() (Chrome 123)'],
  [/@starting-style\b/, '@starting-style (Chrome 117)'],
  [/@scope\b/, '@scope (Chrome 118, Firefox 146)'],
  [/@position-try\b|\banchor\(/, 'anchor positioning (Chrome 125, Firefox 147)'],
  [/@container[^{]*\b(style|scroll-state)\(/, 'style queries (no Firefox)'],
  [/:(user-valid|user-invalid)\b/, ':user-valid (Chrome 119)'],
  [/\b(oklch|oklab|rgb|hsl|lab|lch|color)\(\s*from\b/, 'relative colours (Chrome 119)'],
  [/\b(calc-size|sibling-index|sibling-count|shape|if)\(/, 'functions newer than Chrome 129'],
  [/\b(round|rem|mod)\(/, 'round(), mod(), rem() (Chrome 125)'],
  [/::details-content\b|:open\b/, '::details-content, :open (Chrome 131, Firefox 143)'],
];

/** Names of what a built style sheet uses that the oldest supported browser lacks. */
export function newerCssIn(source: string): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '');
  return CSS.filter(([pattern]) => pattern.test(text)).map(([, name]) => name);
}
