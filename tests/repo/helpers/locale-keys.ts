import { lineAt } from './files';
import { isNode, type Node, nameOf, parse, stringOf, walk } from './parse';

export interface Keys {
  /** Keys written out in a call of `t`. */
  asked: { key: string; line: number }[];
  /** What stands before the first hole of a computed key. */
  prefixes: { prefix: string; line: number }[];
  /** Every string of the source: a key may also stand in a table. */
  strings: string[];
}

/** Keys of sentences in a source: `i18n.t('a.b')`, `t(\`a.${b}\`)`, either side of `?:` and `??`, strings in tables. */
export function keysIn(path: string, source: string): Keys {
  const keys: Keys = { asked: [], prefixes: [], strings: [] };
  walk(parse(path, source).program, (node) => {
    const text = stringOf(node);
    if (text !== undefined) keys.strings.push(text);
    if (node.type !== 'CallExpression' || !/(^|\.)t$/.test(nameOf(node['callee']) ?? '')) return;
    const [first] = node['arguments'] as Node[];
    for (const part of first ? alternatives(first) : []) {
      const key = stringOf(part);
      const line = lineAt(source, part.start);
      const prefix = key === undefined ? prefixOf(part) : undefined;
      if (key !== undefined) keys.asked.push({ key, line });
      else if (prefix !== undefined) keys.prefixes.push({ prefix, line });
    }
  });
  return keys;
}

function alternatives(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') return [node['consequent'], node['alternate']].filter(isNode).flatMap(alternatives);
  if (node.type === 'LogicalExpression') return [node['left'], node['right']].filter(isNode).flatMap(alternatives);
  if (/^(TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|ParenthesizedExpression)$/.test(node.type)) return alternatives(node['expression'] as Node);
  return [node];
}

function prefixOf(node: Node): string | undefined {
  if (node.type === 'TemplateLiteral') return (node['quasis'] as { value: { cooked: string } }[])[0]?.value.cooked ?? '';
  if (node.type === 'BinaryExpression') return stringOf(node['left']) ?? prefixOf(node['left'] as Node) ?? '';
  return undefined;
}

/** Strings that objects of a source carry as their `reason`. */
export function reasonsIn(path: string, source: string): string[] {
  const reasons: string[] = [];
  walk(parse(path, source).program, (node) => {
    const reason = node.type === 'Property' && (stringOf(node['key']) ?? nameOf(node['key'])) === 'reason' ? stringOf(node['value']) : undefined;
    if (reason !== undefined) reasons.push(reason);
  });
  return reasons;
}

/** The `$1`, `$2`, … of a sentence, each once, as one string to compare; forms of a plural together. */
export function placeholdersOf(message: { type: string; message?: string; plurals?: Record<string, string> }): string {
  const text = message.message ?? Object.values(message.plurals ?? {}).join(' ');
  return [message.type === 'plural' ? 'plural' : '', ...new Set(text.match(/\$\d/g))].toSorted().join(' ');
}

/** String members of the union that a type alias of a source names. */
export function unionMembers(source: string, name: string): string[] {
  let found: string[] | undefined;
  walk(parse('union.ts', source).program, (node) => {
    if (node.type !== 'TSTypeAliasDeclaration' || nameOf(node['id']) !== name) return;
    const type = node['typeAnnotation'] as Node;
    const members = type.type === 'TSUnionType' ? (type['types'] as Node[]) : [type];
    found = members.map((member) => stringOf(member['literal'])).filter((member) => member !== undefined);
  });
  if (!found?.length) throw new Error(`There is no type ${name} of strings`);
  return found;
}
