import { lineAt } from './files';
import { isNode, type Node, nameOf, parse, stringOf, walk } from './parse';

/** Properties that parse what is set to them as markup; reading them is harmless. */
const SET = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
/** Methods that parse a string as markup or run it as code, and functions that do. */
const CALLED = new Set(['insertAdjacentHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment', 'parseFromString', 'eval']);
const GLOBALS = new Set(['eval', 'Function', 'importScripts']);
/** As attributes of JSX and keys of objects, which may become props. */
const PROPS = new Set(['dangerouslySetInnerHTML', 'innerHTML', 'outerHTML', 'srcdoc', 'srcDoc']);

/** Uses of what turns strings into markup or code, by name. Comments and strings do not count. */
export function dangersIn(path: string, source: string): { name: string; line: number }[] {
  const found: { name: string; line: number }[] = [];
  walk(parse(path, source).program, (node) => {
    const name = dangerOf(node);
    if (name) found.push({ name, line: lineAt(source, node.start) });
  });
  return found;
}

function dangerOf(node: Node): string | undefined {
  const target = node.type === 'AssignmentExpression' ? node['left'] : undefined;
  if (isNode(target) && target.type === 'MemberExpression') {
    const name = lastOf(target);
    if (name && SET.has(name)) return name;
  }
  if (node.type === 'MemberExpression') {
    const name = lastOf(node);
    if (name && CALLED.has(name)) return name;
  }
  if (node.type === 'JSXAttribute') {
    const name = (node['name'] as Node)['name'];
    if (typeof name === 'string' && PROPS.has(name)) return name;
  }
  if (node.type === 'Property') {
    const name = stringOf(node['key']) ?? nameOf(node['key']);
    if (name && PROPS.has(name)) return name;
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
  const callee = nameOf(node['callee']);
  const [first] = node['arguments'] as Node[];
  if (!callee) return undefined;
  if (GLOBALS.has(callee)) return callee;
  if (/(^|\.)document\.(write|writeln)$/.test(callee)) return 'write';
  if (/(^|\.)set(Timeout|Interval)$/.test(callee) && stringOf(first) !== undefined) return callee;
  if (callee.endsWith('.setAttribute') && /^on/i.test(stringOf(first) ?? '')) return stringOf(first);
  return undefined;
}

const lastOf = (member: Node): string | undefined => (member['computed'] ? stringOf(member['property']) : nameOf(member['property']));

/** Names, not places: nothing is ever fetched from them. */
const NAMESPACES = /^http:\/\/www\.w3\.org\/(1999\/xhtml|2000\/svg|1998\/Math\/MathML|1999\/xlink|XML\/1998\/namespace)$/;
const REMOTE = /^(https?:)?\/\/[a-z0-9[]/i;

/** Addresses of other hosts that a source names outside its comments. */
export function remoteAddressesIn(path: string, source: string): { address: string; line: number }[] {
  const found: { address: string; line: number }[] = [];
  const add = (address: string | undefined, offset: number) => {
    if (address && REMOTE.test(address) && !NAMESPACES.test(address)) found.push({ address, line: lineAt(source, offset) });
  };
  if (path.endsWith('.css')) {
    const text = source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const match of text.matchAll(/url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)/g)) add(match[1] ?? match[2], match.index);
  } else if (/\.(html|svg)$/.test(path)) {
    const text = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const match of text.matchAll(/\b(?:src|href|srcset|data|action|poster|xlink:href)\s*=\s*['"]?([^'"\s>]+)|url\(\s*['"]?([^'")]+)/gi))
      add(match[1] ?? match[2], match.index);
  } else {
    walk(parse(path, source).program, (node) => {
      if (node.type === 'Literal' || node.type === 'TemplateLiteral') add(stringOf(node), node.start);
    });
  }
  return found;
}
