import { parseSync } from 'vite';

export interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

export interface Comment {
  value: string;
  start: number;
}

interface Parsed {
  program: Node;
  comments: Comment[];
}

/** Several rules read the same files. */
const parsed = new Map<string, Parsed>();

/**
 * Syntax tree and comments of a TypeScript or JavaScript source, by the parser that also builds it.
 * @throws when the source does not parse: a rule must not pass because it could not read a file
 */
export function parse(path: string, source: string): Parsed {
  const key = `${path}\0${source}`;
  const known = parsed.get(key) ?? read(path, source);
  parsed.set(key, known);
  return known;
}

function read(path: string, source: string): Parsed {
  const lang = path.endsWith('.tsx') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js';
  const { program, comments, errors } = parseSync(path, source, { lang, sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  return { program: program as unknown as Node, comments };
}

/** Calls `visit` for every node below and including `root`, in the order of the source, parents first. */
export function walk(root: Node, visit: (node: Node, parent: Node | undefined) => void): void {
  const waiting: [Node, Node | undefined][] = [[root, undefined]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent] = next;
    visit(node, parent);
    const children = Object.values(node).flat().filter(isNode);
    for (const child of children.toSorted((a, b) => b.start - a.start)) waiting.push([child, node]);
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Value of a string literal, or of a template without holes; undefined for any other node. */
export function stringOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral' || (node['expressions'] as Node[]).length > 0) return undefined;
  return (node['quasis'] as { value: { cooked: string } }[])[0]?.value.cooked;
}

/** Name of an identifier, or of a member as written: `a.b.c`, `a['b']`. Undefined when computed. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return node['name'] as string;
  if (node.type === 'ThisExpression') return 'this';
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression' || node.type === 'ParenthesizedExpression')
    return nameOf(node['expression']);
  if (node.type !== 'MemberExpression') return undefined;
  const property = node['computed'] ? stringOf(node['property']) : nameOf(node['property']);
  return property === undefined ? undefined : `${nameOf(node['object']) ?? '?'}.${property}`;
}
